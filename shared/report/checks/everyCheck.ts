import type { Vocabularies } from '../../domain/association.ts';
import { startStates } from '../figures/flow.ts';
import { essPhases } from '../figures/phases.ts';
import { recordsOf } from './cells.ts';
import { addsUp, balance, type Check, hasBase, isWithin } from './check.ts';
import { countsItsPart, isMeanOf, isMissingOf, isQuotient, isShareOf } from './recomputed.ts';
import { toldTwice } from './toldTwice.ts';

const each = (prefix: string, names: readonly string[]): string[] => names.map((name) => `${prefix}.${name}`);

const balances = ({ genders, courses }: Vocabularies): Check[] => [
  ...essPhases.map(({ record, label }) =>
    balance(`stock ${record}`, `Étape « ${label} » : en cours au début + commencées − terminées = en cours à la fin`, {
      plus: [`phases.stock_start.${record}`, `phases.in.${record}`],
      minus: [`phases.out.${record}`],
      equals: [`phases.stock_end.${record}`],
    }),
  ),
  balance('flow start', 'Parcours : les états de début font tous les projets suivis', {
    plus: startStates.map(({ record }) => `flow.start.${record}`),
    equals: ['flow.projects'],
  }),
  balance('flow reached', 'Parcours : les étapes les plus avancées font tous les projets suivis', {
    plus: essPhases.map(({ record }) => `flow.reached.${record}`),
    equals: ['flow.projects'],
  }),
  balance('amorcage', 'Amorçage : déjà suivies avant l’année + nouvelles = personnes suivies', {
    plus: ['amorcage.carried_over', 'amorcage.new'],
    equals: ['amorcage.holders'],
  }),
  ...['days', 'hours', 'trainees', 'employees', 'volunteers', 'holders'].map((column) =>
    balance(`training ${column}`, `Formation : la somme de la colonne ${column} est son total`, {
      plus: courses.map(({ record }) => `training.${record}.${column}`),
      equals: [`training.total.${column}`],
    }),
  ),
  ...genders.map(({ record }) => isWithin(`accueil.by_age.${record}`, 'accueil.by_age')),
];

const breakdowns: Record<string, readonly string[]> = {
  'accueil.projects': each('accueil', ['by_month', 'by_territory']),
  'accueil.persons': each('accueil', ['by_age', 'by_gender', 'by_employment', 'by_diploma', 'by_prescriber', 'by_qpv']),
  'creation.active': each('creation', ['by_territory', 'by_domain']),
  'creation.holders': each('creation', ['by_age', 'by_employment']),
  'amorcage.holders': each('amorcage', [
    'by_prescriber',
    'by_territory',
    'by_age',
    'by_diploma',
    'by_employment',
    'by_income',
    'appointments_distribution',
  ]),
  'awareness.events': ['awareness.by_type'],
  'places.active': ['places.by_territory'],
  'referrals.out': ['referrals.out'],
};

const bases: Record<string, readonly string[]> = {
  'accueil.projects': each('accueil', ['lille_pct', 'mel_pct']).concat('maturation.return_pct'),
  'accueil.persons': each('accueil', [
    'women_pct',
    'age_26_35_pct',
    'age_mean',
    'jobseekers_pct',
    'above_bac_pct',
    'bac5_pct',
  ]),
  'creation.active': each('creation', ['women_pct', 'mel_pct', 'lille_qpv_pct']),
  'creation.holders': each('creation', ['age_mean', 'jobseekers_pct']),
  'amorcage.holders': each('amorcage', [
    'women_pct',
    'under25_pct',
    'below_bac_pct',
    'are_pct',
    'rsa_pct',
    'qpv_pct',
    'engaged_pct',
  ]),
};

const parts: Record<string, readonly string[]> = {
  'accueil.projects': ['accueil.delocalised'],
  'accueil.by_prescriber': ['accueil.several_prescribers'],
  'maturation.active': ['maturation.entries', 'maturation.from_prior'],
  'creation.active': ['creation.entries', 'creation.pairs'],
  'amorcage.holders': ['amorcage.engaged', 'amorcage.carried_over', 'amorcage.new'],
  'referrals.out': ['referrals.ess', 'referrals.citeslab'],
  'awareness.events': ['awareness.ess.events', 'awareness.citeslab.events'],
  'awareness.people': ['awareness.ess.people', 'awareness.citeslab.people'],
  'collective.programmed': ['collective.held'],
  'places.active': ['places.new'],
};

const forEachPart = (
  table: Record<string, readonly string[]>,
  check: (part: string, whole: string) => Check,
): Check[] => Object.entries(table).flatMap(([whole, found]) => found.map((part) => check(part, whole)));

/** Each share that some breakdown tells too: from its rows, another way than the figure is counted. */
const shares = ({ employments, diplomas }: Vocabularies): Check[] => {
  const jobSeekers = recordsOf(employments, ({ jobSeeker }) => jobSeeker);
  return [
    isShareOf('accueil.lille_pct', 'accueil.by_territory', ['lille']),
    isShareOf('accueil.mel_pct', 'accueil.by_territory', ['mel']),
    isShareOf('accueil.women_pct', 'accueil.by_gender', ['F']),
    isShareOf('accueil.age_26_35_pct', 'accueil.by_age', ['26-35']),
    isShareOf('accueil.jobseekers_pct', 'accueil.by_employment', jobSeekers),
    isShareOf(
      'accueil.above_bac_pct',
      'accueil.by_diploma',
      recordsOf(diplomas, ({ aboveBac }) => aboveBac),
    ),
    isShareOf('accueil.bac5_pct', 'accueil.by_diploma', ['bac_5_plus']),
    isShareOf('creation.mel_pct', 'creation.by_territory', ['lille', 'mel']),
    isShareOf('creation.jobseekers_pct', 'creation.by_employment', jobSeekers),
    isShareOf(
      'amorcage.below_bac_pct',
      'amorcage.by_diploma',
      recordsOf(diplomas, ({ belowBac }) => belowBac),
    ),
    isShareOf('amorcage.are_pct', 'amorcage.by_income', ['are']),
    isShareOf('amorcage.rsa_pct', 'amorcage.by_income', ['rsa']),
    // No breakdown tells these: they are checked against the records that they count.
    ...['accueil.lille_qpv_pct', 'maturation.return_pct', 'creation.women_pct', 'creation.lille_qpv_pct'].map(
      countsItsPart,
    ),
    ...['amorcage.women_pct', 'amorcage.under25_pct', 'amorcage.qpv_pct'].map(countsItsPart),
    isQuotient('amorcage.engaged_pct', 'amorcage.engaged', 'amorcage.holders'),
    isQuotient('amorcage.appointments_mean', 'amorcage.appointments', 'amorcage.holders'),
    isMeanOf('accueil.age_mean', 'accueil.by_age'),
    isMeanOf('creation.age_mean', 'creation.by_age'),
    isMissingOf('accueil.prescriber_missing', 'accueil.by_prescriber'),
  ];
};

/** Everything that must be true of the figures of any year. */
export const everyCheck = (vocabularies: Vocabularies): readonly Check[] => [
  ...balances(vocabularies),
  ...forEachPart(breakdowns, addsUp),
  ...forEachPart(bases, hasBase),
  ...forEachPart(parts, isWithin),
  ...shares(vocabularies),
  ...toldTwice(vocabularies),
];
