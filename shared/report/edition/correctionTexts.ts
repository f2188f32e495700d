import { amount, french } from '../amount.ts';
import type { RecordKind, Unit } from '../figure.ts';
import type { ChangedRecord, Correction, Numbers } from './compareFigures.ts';
import { outsiders } from './withoutOutsiders.ts';

const kinds: Readonly<Record<RecordKind, string>> = {
  projects: 'Projet',
  persons: 'Personne',
  sheets: 'Fiche d’entrée',
  episodes: 'Étape',
  appointments: 'Rendez-vous',
  jobCreations: 'Création d’emplois',
  referrals: 'Orientation',
  gatherings: 'Événement',
  trainingSessions: 'Session de formation',
  trainingDays: 'Jour de formation',
  enrolments: 'Inscription',
  interventions: 'Intervention',
  places: 'Lieu',
};

const nbsp = '\u00a0';

/** How a correction is told, to whoever reads it. */
export const correctionTexts = {
  corrected: 'chiffre rectifié',
  gone: 'plus calculé',

  /** `+3`, `−2 points`. */
  difference: (before: number, after: number, unit: Unit): string => {
    const by = Math.round((after - before) * 100) / 100;
    const signed = `${by < 0 ? '−' : '+'}${french.format(Math.abs(by))}`;
    if (unit === 'percent') return `${signed}${nbsp}${Math.abs(by) > 1 ? 'points' : 'point'}`;
    return unit === 'years' ? `${signed}${nbsp}${Math.abs(by) > 1 ? 'ans' : 'an'}` : signed;
  },

  /** `40 % sur 12 réponses, 3 sans réponse`. */
  numbers: ({ value, base, missing, range }: Numbers, unit: Unit): string =>
    [
      amount(value, unit) + (base == null ? '' : ` sur ${french.format(base)} ${base > 1 ? 'réponses' : 'réponse'}`),
      ...(range && range[0] !== range[1] ? [`entre ${amount(range[0], unit)} et ${amount(range[1], unit)}`] : []),
      ...(missing == null || missing === 0 ? [] : [`${french.format(missing)} sans réponse`]),
    ].join(', '),

  /** `Rendez-vous R12`. */
  record: (kind: RecordKind, id: string): string =>
    kind === 'enrolments' && id.endsWith(`/${outsiders}`)
      ? `Inscriptions de l’extérieur à la session ${id.slice(0, -outsiders.length - 1)}`
      : `${kinds[kind]} ${id}`,

  /** `compte en plus : Lille`. */
  change: (record: ChangedRecord, correction: Pick<Correction, 'figure' | 'labels'>): string => {
    const [before, after] = [record.before, record.after].map((as) => counts(as, correction));
    const behind = (said: string | undefined): string => (said ? `${nbsp}: ${said}` : '');
    if (record.change === 'in') return `compte en plus${behind(after)}`;
    if (record.change === 'out') return `ne compte plus${behind(before)}`;
    return `compte autrement${nbsp}: ${before || plain}, puis ${after || plain}`;
  },

  isErased: 'd’une personne effacée depuis',
  isGone: 'n’est plus dans les données',
  redefined: 'La définition de ce chiffre a changé.',
  untold: 'Aucune fiche ne l’explique. La façon de compter a changé, ou un détail que l’édition ne garde pas.',
  noLonger: 'Ce chiffre n’est plus calculé.',
} as const;

const plain = 'compté';

const shares: Readonly<Record<string, string>> = { oui: 'dans la part', non: 'hors de la part' };

/** How a record counts, in words; empty where it is counted and nothing more. */
const counts = (as: string | undefined, { figure, labels }: Pick<Correction, 'figure' | 'labels'>): string => {
  if (as === undefined) return 'sans réponse';
  const label = labels[as] ?? (figure.unit === 'percent' ? shares[as] : undefined);
  if (label !== undefined) return label;
  return figure.unit === 'years' ? `${as}${nbsp}ans` : as;
};
