import { french, notTold, whyNotTold } from '../../../shared/report/amount.ts';
import type { RecordKind } from '../../../shared/report/figure.ts';

const plural = (count: number, one: string, several: string): string =>
  `${french.format(count)} ${count > 1 ? several : one}`;

const kinds: Record<RecordKind, readonly [one: string, several: string]> = {
  projects: ['projet', 'projets'],
  persons: ['personne', 'personnes'],
  sheets: ['fiche d’entrée', 'fiches d’entrée'],
  episodes: ['étape', 'étapes'],
  appointments: ['rendez-vous', 'rendez-vous'],
  jobCreations: ['fiche d’emploi', 'fiches d’emploi'],
  referrals: ['orientation', 'orientations'],
  gatherings: ['événement', 'événements'],
  trainingSessions: ['session', 'sessions'],
  trainingDays: ['jour de formation', 'jours de formation'],
  enrolments: ['inscription', 'inscriptions'],
  interventions: ['intervention', 'interventions'],
  places: ['lieu', 'lieux'],
};

const counted = (count: number, kind: RecordKind): string => plural(count, ...kinds[kind]);

export const texts = {
  title: (year: number) => `Les chiffres de ${year}`,
  lead: (year: number) => `Du 1er janvier au 31 décembre ${year}, d’après les fiches et les rendez-vous de l’équipe.`,
  years: 'Autres années',
  sections: 'Parties du rapport',
  masked: whyNotTold,
  signIn: 'L’équipe se connecte pour voir tous les nombres.',
  json: 'Les mêmes chiffres en JSON',
  whole: (year: number) => `Tous les chiffres de ${year}`,
  previous: (year: number, value: string) => `${year} : ${value}`,
  base: (count: number) => `sur ${plural(count, 'réponse', 'réponses')}`,
  baseMasked: `réponses : ${notTold}`,
  missing: (count: string) => `${count} sans réponse`,
  published: (edition: number, day: string) => `Publié le ${day}, édition ${edition}.`,
  correctedSince: (count: number) =>
    count === 0 ? 'Aucun chiffre rectifié depuis' : `${plural(count, 'chiffre rectifié', 'chiffres rectifiés')} depuis`,
  wasPublished: (edition: number, value: string) => `édition ${edition} : ${value}`,
  range: (least: string, most: string) => `entre ${least} et ${most}`,
  detail: (rows: number) => `Détail en ${french.format(rows)} lignes`,

  figure: {
    unit: 'Unité',
    units: { count: 'nombre', percent: 'pourcentage', years: 'années', hours: 'heures', mean: 'moyenne' },
    base: 'Réponses',
    missing: 'Sans réponse',
    range: 'Estimé',
    breakdown: 'Répartition',
    counted: (count: number, kind: RecordKind) => `Ce qui est compté : ${counted(count, kind)}`,
    without: (count: number, kind: RecordKind) => `Sans réponse : ${counted(count, kind)}`,
    noNames: 'Cette liste ne donne pas de noms. Ils sont sur la page du parcours, où chaque ouverture est notée.',
  },

  record: {
    person: (id: string) => `Personne ${id}`,
    outsider: 'Une personne extérieure',
    sheet: (date: string) => `Fiche du ${date}`,
    stay: (phase: string, from: string, to: string | undefined) =>
      to === undefined ? `${phase}, depuis le ${from}` : `${phase}, du ${from} au ${to}`,
    jobs: (count: number, date: string) => `${plural(count, 'emploi créé', 'emplois créés')} le ${date}`,
    on: (what: string, date: string) => `${what}, ${date}`,
    session: (course: string, session: string) => `${course}, session ${session}`,
  },

  filters: {
    title: 'Filtrer les chiffres',
    programme: 'Programme',
    territory: 'Territoire',
    funder: 'Financeur',
    advisor: 'Accompagnateur',
    all: 'tous',
    apply: 'Filtrer',
    clear: 'Tout enlever',
  },
} as const;

/** Why there are no figures to show. */
export const refused = {
  unknownYear: {
    status: 404,
    title: 'Il n’y a pas de chiffres pour cette année',
    sentence: 'Donnez une année de quatre chiffres, qui a déjà commencé.',
  },
  unknownFigure: {
    status: 404,
    title: 'Ce chiffre n’existe pas',
    sentence: 'Choisissez-le dans la page des chiffres.',
  },
  notToldApart: {
    status: 400,
    title: 'Ce chiffre n’existe pas avec ce filtre',
    sentence: 'Les fiches qu’il compte ne disent pas ce que le filtre demande. Enlevez le filtre pour le voir.',
  },
  unknownScope: {
    status: 400,
    title: 'Ce filtre n’existe pas',
    sentence: 'Choisissez les filtres dans la page des chiffres.',
  },
} as const;
