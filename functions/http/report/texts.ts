import { french } from '../../../shared/report/amount.ts';

const plural = (count: number, one: string, several: string): string =>
  `${french.format(count)} ${count > 1 ? several : one}`;

export const texts = {
  title: (year: number) => `Les chiffres de ${year}`,
  lead: (year: number) => `Du 1er janvier au 31 décembre ${year}, d’après les fiches et les rendez-vous de l’équipe.`,
  years: 'Autres années',
  sections: 'Parties du rapport',
  json: 'Les mêmes chiffres en JSON',
  whole: (year: number) => `Tous les chiffres de ${year}`,
  previous: (year: number, value: string) => `${year} : ${value}`,
  base: (count: number) => `sur ${plural(count, 'réponse', 'réponses')}`,
  missing: (count: number) => `${french.format(count)} sans réponse`,
  range: (least: string, most: string) => `entre ${least} et ${most}`,
  detail: (rows: number) => `Détail en ${french.format(rows)} lignes`,

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
  unknownScope: {
    status: 400,
    title: 'Ce filtre n’existe pas',
    sentence: 'Choisissez les filtres dans la page des chiffres.',
  },
} as const;
