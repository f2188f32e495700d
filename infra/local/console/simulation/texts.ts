import { texts as line } from '../../../../functions/http/journeyLine/texts.ts';
import { longDate, nameOfDay } from '../../../../shared/domain/frenchDates.ts';
import type { PlainDate } from '../../../../shared/domain/time.ts';
import { violationLabels } from '../../../simulation/owed/violationLabels.ts';
import { plantedFaults } from '../../../simulation/plantedFaults.ts';
import type { SimulationReport } from '../../../simulation/simulation.ts';
import type { Arrival, Disturbance } from '../../../simulation/trace.ts';

const french = new Intl.NumberFormat('fr-FR');

export const count = (number: number): string => french.format(number);

const some = (number: number, one: string, several: string): string => `${count(number)} ${number < 2 ? one : several}`;

/** `3 min 20 s`, from seconds. */
const duration = (seconds: number): string => {
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.length === 0 ? '0 s' : said.slice(0, 2).join(' ');
};

/** What the pages of a simulation say. */
export const texts = {
  title: 'Simuler des parcours',
  about:
    'Des parcours inventés vivent pendant des années, avec le vrai code de Jalon et des pannes voulues. Ensuite, chaque message est vérifié : rien ne doit se perdre, partir deux fois, trop tôt, trop tard ou la nuit.',
  console: 'Retour à l’accueil',
  form: {
    title: 'Une nouvelle simulation',
    journeys: 'Parcours',
    years: 'Années',
    seed: 'Graine',
    seedHint: 'La même graine donne le même résultat.',
    faults: 'Ce qui tombe en panne',
    planted: 'Une faute dans le code, pour voir si elle est trouvée',
    noPlanted: 'aucune',
    start: 'Lancer la simulation',
  },
  badNumber: (label: string, given: string, most: number) =>
    `« ${label} » : « ${given} » ne va pas, il faut un nombre entier de 1 à ${count(most)}.`,
  unknownFault: (given: string) => `La panne « ${given} » n’existe pas. Choisissez dans la liste.`,
  unknownPlanted: (given: string) => `La faute « ${given} » n’existe pas. Choisissez dans la liste.`,
  busy: 'Une simulation est déjà en cours. Attendez qu’elle se termine, puis relancez la vôtre.',
  unknownRun: 'Cette simulation n’est plus gardée : seules les trois dernières le sont.',
  unknownLife: 'Ce parcours n’existe pas dans cette simulation.',
  kept: 'Les dernières simulations',
  keptHint: 'Les trois dernières sont gardées, jusqu’à l’arrêt de Jalon.',
  named: (number: number) => `Simulation ${number}`,
  setting: ({
    journeys,
    years,
    seed,
    faults,
    planted,
  }: Pick<SimulationReport, 'journeys' | 'years' | 'seed' | 'faults' | 'planted'>) =>
    `${some(journeys, 'parcours', 'parcours')} pendant ${some(years, 'an', 'ans')}, graine ${seed}, ${
      faults.length === 0 ? 'sans panne' : `${some(faults.length, 'sorte', 'sortes')} de pannes`
    }${planted ? `, faute : ${plantedFaults[planted].meaning}` : ''}`,
  state: { runs: 'en cours', done: 'finie', broken: 'arrêtée' },
  progress: (done: number, of: number) =>
    `${count(done)} sur ${some(of, 'association', 'associations')} de 250 parcours au plus.`,
  progressLabel: 'Avancement de la simulation',
  progressHint: 'La page se met à jour toute seule.',
  broken: (error: string) =>
    `La simulation s’est arrêtée : une erreur (${error}) que le code simulé ne devait pas faire. « npx jalon simulate » avec la même graine la montre en entier.`,

  verdict: 'Le résultat',
  allKept: 'Rien n’est perdu, rien n’est parti deux fois, rien trop tôt, trop tard ou la nuit.',
  violated: (number: number) => `${some(number, 'promesse non tenue', 'promesses non tenues')} :`,
  violations: violationLabels,
  more: (number: number) => `… et ${some(number, 'autre', 'autres')}.`,
  history: 'Toute l’histoire',
  figures: {
    title: 'Chiffres',
    owed: 'Messages dus',
    arrived: (channel: string) => `Arrivés, ${channel}`,
    rewritten: 'Réécrits sur place, sans bruit',
    told: {
      instead: 'Aux porteurs, envoi incertain dit à un collègue : pas arrivés',
      besides: 'Aux porteurs, envoi incertain dit à un collègue : arrivés quand même',
    },
    toldOf: (number: number, of: number) => `${count(number)} sur ${count(of)}`,
    lateness: 'Retard, hors panne',
    spread: { median: 'la moitié au plus', p99: '99 % au plus', p999: '99,9 % au plus', most: 'le plus long' },
  },
  duration,
  channels: { slack: 'Slack', mail: 'courriel', sms: 'SMS' } satisfies Record<Arrival['channel'], string>,
  download: 'Télécharger la trace',
  downloadHint: 'une ligne de JSON par chose vue ; la forme est décrite dans docs/trace.md',

  calendar: 'Ce qui est parti, jour par jour',
  year: (from: PlainDate, to: PlainDate, number: number) =>
    `Du ${longDate(from)} au ${longDate(to)} : ${some(number, 'message', 'messages')}`,
  mapTitle: (from: PlainDate, to: PlainDate) => `Messages du ${longDate(from)} au ${longDate(to)}, jour par jour`,
  mapAbout:
    'Une colonne par semaine, une ligne par jour de la semaine. Plus un jour est foncé, plus il est parti de messages.',
  day: (day: PlainDate, number: number, broken: readonly string[]) =>
    [
      `${nameOfDay(day)} ${longDate(day)} : ${number === 0 ? 'aucun message' : some(number, 'message', 'messages')}`,
      ...broken,
    ].join(' ; '),
  weekdays: ['lun.', '', 'mer.', '', 'ven.', '', 'dim.'],
  months: line.months,
  legend: 'Légende : messages par jour',
  range: (from: number, to: number | undefined) =>
    to === undefined ? `${from} et plus` : from === to ? `${from}` : `${from} à ${to}`,
  listed: 'Les mêmes nombres, en liste',
  disturbed: 'Ce qui a été cassé',
  disturbances: {
    everythingDown: 'tout en panne',
    slackDown: 'Slack en panne',
    mailDown: 'courriels et SMS en panne',
    executionLost: 'exécution perdue',
    executionsDropped: 'toutes les exécutions perdues',
    deployed: 'déploiement : d’autres règles',
  } satisfies Record<Disturbance['kind'], string>,
  dayMarks: { down: 'en panne', dropped: 'exécutions perdues', deployed: 'déploiement' },
  ofAssociation: (association: number) => `association ${association}`,
  span: line.span,

  messages: 'Les messages',
  allMessages: 'Voir tous les messages, avec la raison de chacun',
  filters: {
    to: 'À qui',
    channel: 'Par',
    rule: 'Règle',
    day: 'Jour',
    journey: 'Parcours',
    updates: 'avec les mises à jour',
    all: 'tout',
    everybody: 'tout le monde',
    holders: 'les porteurs',
    apply: 'Filtrer',
    clear: 'Tout montrer',
  },
  team: 'toute l’équipe',
  holder: (personId: string) => `le porteur ${personId}`,
  found: (number: number) =>
    number === 0 ? 'Aucun message ne correspond.' : `${some(number, 'message', 'messages')}.`,
  updated: 'mise à jour',
  ofJourneys: (number: number) => some(number, 'parcours', 'parcours'),
  earlier: 'Plus tôt',
  later: 'Plus tard',
  pages: 'Pages',
  kinds: {
    intakeCard: 'fiche d’une demande',
    teamNudge: 'relance à l’équipe',
    digest: 'relances du jour',
    roundUp: 'point de la semaine',
    acknowledgement: 'accusé de réception',
    appointmentPlanned: 'rendez-vous prévu',
    appointmentMoved: 'rendez-vous déplacé',
    appointmentCancelled: 'rendez-vous annulé',
    appointmentWithdrawn: 'rendez-vous retiré',
    appointmentAhead: 'rappel du rendez-vous',
  } as Readonly<Record<string, string>>,
  due: (day: PlainDate) => `échéance du ${longDate(day)}`,
  journey: 'parcours',
  nothingOpen: 'Plus rien d’ouvert : tout ce qui était relancé est réglé.',
  noReason: 'Ce message ne vient pas d’un parcours.',
  noFacts: 'Le journal n’en dit rien avant.',
  raised: (sequence: number, at: string, to: string) =>
    `Au journal, no ${sequence} : relance levée ${at}${to === '' ? '' : ` pour ${to}`}.`,

  life: (journeyId: string) => `La vie du parcours ${journeyId}`,
  lifeMessages: 'Ce que ce parcours a fait partir',
  line: 'En une ligne',
  brokenMark: 'panne',
  table: 'Tout, dans l’ordre',
  columns: { at: 'Quand', what: 'Quoi', who: 'Qui' },
  arrives: (kind: string) => `message : ${kind}`,
} as const;
