import type { Command } from './command.ts';

const line = (words: readonly string[]) => `  ${(words[0] ?? '').padEnd(26)} ${words[1] ?? ''}\n`;

/** What the command line says. */
export const cliTexts = {
  help: (commands: readonly Command[]) =>
    [
      'Jalon suit les parcours des porteurs de projet. Sur cette machine, sans compte ni réseau.\n\n',
      'Commandes :\n',
      ...commands.map(({ name, usage, summary }) => line([`${name} ${usage}`.trim(), summary])),
      '\nAide d’une commande : npx jalon COMMANDE --help\n',
    ].join(''),

  commandHelp: ({ name, usage, summary, options }: Command) =>
    [`npx jalon ${name} ${usage}\n${summary}\n\n`, ...options.map(line)].join(''),

  unknownCommand: (name: string, commands: readonly Command[]) =>
    `La commande « ${name} » n’existe pas. Possible : ${commands.map((command) => command.name).join(', ')}. Aide : npx jalon help\n`,

  storeOption: ['--store DOSSIER', 'où tout est enregistré (.jalon si rien n’est dit)'] as const,

  badArguments: (name: string, reason: string) => `${reason}\nAide : npx jalon ${name} --help`,
  unknownOption: (option: string) => `L’option ${option} n’existe pas.`,
  badOption: (option: string) => `Après l’option ${option}, il manque une valeur, ou il y en a une de trop.`,
  oneArgument: (what: string) => `Il faut donner ${what}, et rien d’autre.`,
  badPort: (given: string) => `« ${given} » n’est pas un port : c’est un nombre de 1 à 65535.`,
  badYear: (given: string) => `« ${given} » n’est pas une année : quatre chiffres, par exemple 2016.`,

  noRecordsGiven:
    'Les fiches comptées ne sortent pas de l’association : --records ne va pas avec --diffusion ni --financeur.',
  frozenForOthers:
    'D’une édition publiée, --diffusion donne le document : --pdf, --docx, --html, --xlsx ou --csv, sans --json ni --frozen.',
  wholeDocument:
    'Le rapport en document et une édition publiée portent sur toute l’activité. Un filtre va avec --json, ou sans format.',
  reportWritten: (targets: readonly string[]) => targets.map((target) => `Rapport écrit : ${target}\n`).join(''),
  cannotWriteFile: (file: string) => `Le fichier ${file} ne peut pas être écrit.`,

  frozenWithRecords:
    'Une édition ne garde pas ses fiches sous cette forme : --frozen FICHIER écrit tout ce qu’elle garde.',
  frozenAlone: '--frozen va avec --edition : seule une édition publiée est figée.',
  badEditionNumber: (given: string) => `« ${given} » n’est pas le numéro d’une édition : 1, 2, 3…`,
  published: ({ year, number, digest }: { year: number; number: number; digest: string }) =>
    `Rapport ${year}, édition ${number}${number > 1 ? ' (édition corrigée)' : ''} : publiée.\nEmpreinte (SHA-256) : ${digest}\n`,
  corrected: (last: number, told: string) =>
    told === ''
      ? `Aucun chiffre n’a changé depuis l’édition ${last} : les textes ou les comparaisons, oui.\n`
      : `\nChiffres rectifiés depuis l’édition ${last} :\n\n${told}`,
  noFromMoment: (year: number) =>
    `Le rapport de ${year} n’est pas encore publié. Dites depuis quand : --from 2017-02-01 (année-mois-jour).`,
  badMoment: (option: string, given: string) =>
    `Derrière ${option}, « ${given} » n’est pas un moment : le numéro d’une édition (1), ou un jour (2017-02-01).`,
  why: (told: string, ofDays: boolean) =>
    [
      told === '' ? 'Aucun chiffre n’a changé.\n' : told,
      ...(ofDays
        ? [
            '\nÀ savoir : seuls les parcours et les rapprochements ont un journal. Les autres fiches (personnes, événements, formations, interventions, lieux, partenaires) comptent comme elles sont aujourd’hui.\n',
          ]
        : []),
    ].join(''),

  noStore: (folder: string) =>
    `Le dossier ${folder} ne contient pas de données de Jalon. Est-ce le bon ? Pour en choisir un autre : --store DOSSIER`,
  badAddress: (given: string) =>
    `« ${given} » n’est pas une adresse publique : elle commence par https:// et n’a rien derrière le nom.`,

  noFolder: (folder: string) => `Le dossier ${folder} n’existe pas ou ne peut pas être lu.`,
  noRecordFiles: (folder: string, names: string) =>
    `Le dossier ${folder} ne contient aucun fichier de données. Attendus : ${names}.`,
  cannotWrite: (folder: string) => `Rien ne peut être écrit dans le dossier ${folder}.`,

  faults: (count: number) =>
    `\n${count} ${count > 1 ? 'erreurs' : 'erreur'} : rien n’a été importé. Corrigez les fichiers, puis recommencez.`,
  importing: 'Import des parcours',
  imported: (projects: number, people: number) =>
    `Importé : ${projects} projets, ${people} personnes. Importer le même dossier une deuxième fois ne change rien.`,
  noFile: (file: string) => `Le fichier ${file} n’existe pas ou ne peut pas être lu.`,
  noEdition: 'Il faut dire le millésime du fichier, par exemple --edition 2024.',
  noFrom: 'Il faut dire à partir de quel jour ce millésime est valable, par exemple --from 2025-01-01.',
  badEdition: (given: string) =>
    `« ${given} » n’est pas un millésime : des chiffres, des lettres, un point ou un tiret, par exemple --edition 2024.`,
  badDay: (option: string, given: string) =>
    `Derrière ${option}, « ${given} » n’est pas un jour : année-mois-jour, par exemple 2024-01-01.`,
  endsBefore: (from: string, to: string) => `Le millésime ne peut pas finir (${to}) avant de commencer (${from}).`,
  importingQpv: 'Import des quartiers',
  importedQpv: {
    imported: (count: number, edition: string) =>
      `Importé : ${count} quartiers prioritaires, millésime ${edition}. Les autres millésimes restent.`,
    unchanged: (count: number, edition: string) =>
      `Rien à changer : ces ${count} quartiers prioritaires, millésime ${edition}, sont déjà importés.`,
  },
  finishing: 'Fin de l’import commencé',
  exported: (files: number, folder: string) => `${files} fichiers écrits dans ${folder}.`,
  rebuilding: 'Parcours regardés',
  rebuilt: ({ journeys, started, replanned }: { journeys: number; started: number; replanned: number }) =>
    [
      `${journeys} parcours en cours regardés, ${started} exécutions lancées à nouveau.`,
      ...(replanned > 0 ? [`${replanned} parcours planifiés selon les nouveaux réglages.`] : []),
    ].join('\n'),

  starting: 'Jalon démarre…',
  ready: (url: string, store: string) =>
    `\n  Jalon est prêt : ouvrez ${url}\n\n  Tout est enregistré dans ${store}. Pour arrêter : Ctrl+C\n`,
  loadingExample: 'Chargement de l’association fictive (2016)',
  loaded: 'Les données sont chargées.',
  stopping: '\nJalon s’arrête…',
};
