import type { QuoteFault } from './csv.ts';
import type { Fault } from './errors.ts';

/** The most that a cell holds, in a spreadsheet too. */
export const longestText = 32_767;

/** What is wrong with a cell, before what was read. */
export const wrong = {
  empty: 'valeur absente',
  nul: 'caractère nul dans le texte',
  tooLong: `texte de plus de ${longestText} caractères`,
  unknownCode: 'code inconnu',
  notADate: 'date mal écrite',
  noSuchDay: 'ce jour n’existe pas',
  noSuchTime: 'cette heure n’existe pas',
  skippedTime: 'cette heure n’existe pas, c’est le passage à l’heure d’été',
  notANumber: 'nombre mal écrit',
  negative: 'nombre négatif',
  notACommune: 'ce n’est pas un code de commune',
  emptyItem: 'élément vide dans la liste',
  notAMark: 'note mal écrite',
  markOutside: 'note hors de 1 à 5',
};

/** What a cell accepts. */
export const accepts = {
  text: 'un texte',
  day: 'un jour comme 2016-03-12 ou 12/03/2016',
  dateTime: 'un jour et une heure de Paris, comme 2016-03-12T14:00',
  wholeNumber: 'un nombre entier en chiffres, 0 ou plus, 15 chiffres au plus',
  decimal: 'un nombre en chiffres, 0 ou plus, comme 7 ou 1.5, 6 décimales au plus',
  year: 'une année en quatre chiffres',
  commune: 'le code INSEE de la commune, comme 59350',
  anyOf: (codes: readonly string[]) => codes.join(', '),
  list: (item: string) => `${item} ; plusieurs se séparent par |`,
  mark: (themes: readonly string[]) => `theme:note, la note de 1 à 5, le thème parmi ${themes.join(', ')}`,
};

const quoted = 'une cellule entre guillemets, où un guillemet du texte s’écrit ""';

/** The faults that a file can have whatever its table. */
export const faults = {
  unknownFile: (files: readonly string[]): Fault => ({ wrong: 'fichier inconnu', accepts: files.join(', ') }),
  noHeaders: (headers: readonly string[]): Fault => ({
    wrong: 'fichier sans ligne d’en-têtes',
    accepts: `une première ligne avec les colonnes ${headers.join(', ')}`,
  }),
  notUtf8: (read: string): Fault => ({
    wrong: 'ce fichier n’est pas en UTF-8',
    accepts: 'un fichier enregistré en « CSV UTF-8 »',
    read,
  }),
  unknownColumn: (read: string, headers: readonly string[]): Fault => ({
    wrong: 'colonne inconnue',
    accepts: headers.join(', '),
    read,
  }),
  columnTwice: { wrong: 'colonne présente deux fois', accepts: 'chaque colonne une seule fois' },
  missingColumn: { wrong: 'colonne absente', accepts: 'un fichier avec cette colonne, qui n’est jamais vide' },
  cellCount: (cells: readonly string[], expected: number): Fault => ({
    wrong: `trop ${cells.length > expected ? 'de' : 'peu de'} cellules (${cells.length})`,
    accepts: `${expected} cellules, comme sur la ligne des en-têtes`,
    read: cells.join(';'),
  }),
  quote: {
    unclosedQuote: { wrong: 'guillemet ouvert et jamais refermé', accepts: quoted },
    textAfterQuote: { wrong: 'texte après le guillemet qui ferme la cellule', accepts: quoted },
    quoteInText: { wrong: 'guillemet dans une cellule sans guillemets autour', accepts: quoted },
  } satisfies Record<QuoteFault, Fault>,
};

const where = (row: number | undefined): string => (row === undefined ? 'déjà enregistré' : `à la ligne ${row}`);

/** The faults that only show beside another cell, row or file. */
export const conflicts = {
  duplicate: (headers: readonly string[], read: string, first: number | undefined): Fault => ({
    wrong: `en double, déjà ${where(first)}`,
    accepts: `une seule ligne par ${headers.join(', ')}`,
    read,
  }),
  noneGiven: (headers: readonly string[]): Fault => ({
    wrong: `${headers.join(' et ')} vides`,
    accepts: `${headers.join(' ou ')} sur chaque ligne`,
  }),
  dayBefore: (header: string, day: string): Fault => ({
    wrong: `jour avant « ${header} »`,
    accepts: `${day} ou après`,
  }),
  numberBelow: (header: string, number: number): Fault => ({
    wrong: `nombre plus petit que « ${header} »`,
    accepts: `${number} ou plus`,
  }),
  differs: (of: string, expected: string, row: number | undefined): Fault => ({
    wrong: `autre valeur pour le même ${of}`,
    accepts: `${expected === '' ? 'une cellule vide' : `« ${expected} »`}, comme ${where(row)}`,
  }),
  brokenReference: (read: string, accepted: string): Fault => ({
    wrong: 'référence inconnue',
    accepts: accepted,
    read,
  }),
  bornInFuture: (today: string): Fault => ({ wrong: 'naissance dans le futur', accepts: `un jour jusqu’au ${today}` }),
  idOfChannel: (channels: readonly string[]): Fault => ({
    wrong: 'cet id est le code d’un canal',
    accepts: `un autre id que ${channels.join(', ')}`,
  }),
  secondLead: (first: number | undefined): Fault => ({
    wrong: `deuxième référent du projet, le premier est ${where(first)}`,
    accepts: 'un seul référent par projet, initiateur ou co_porteur pour les autres',
  }),
  phaseOfOtherProgramme: (programme: string, phases: readonly string[]): Fault => ({
    wrong: `cette phase n’est pas celle d’un projet ${programme}`,
    accepts: phases.join(', '),
  }),
  interviewedByAdvisor: {
    wrong: 'l’intervieweur est un accompagnateur du projet',
    accepts: 'quelqu’un qui n’a pas accompagné ce projet',
  },
};
