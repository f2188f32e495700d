import { longDateTime } from '../../../../shared/domain/frenchDates.ts';
import type { Actor } from '../../../../shared/domain/journey/events.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { french } from '../../../../shared/report/amount.ts';

/** What the pages of the published reports say. */
export const texts = {
  title: 'Les rapports publiés',
  lead: 'Publier fige les chiffres et les textes d’une année. Ce qui est corrigé ensuite se voit ici, avec les fiches qui l’expliquent.',
  none: 'Il n’y a pas encore d’année finie à publier.',
  notPublished: 'Pas encore publié.',
  edition: (number: number) => `Édition ${number}${number > 1 ? ', corrigée' : ''}`,
  report: (year: number) => `Rapport ${year}`,
  publish: (year: number) => `Publier ${year}`,
  publishAgain: (year: number) => `Publier ${year} à nouveau`,
  published: (at: Instant, by: Actor) =>
    `Publié le ${longDateTime(toLocal(at))}, par ${by.kind === 'staff' ? by.name : 'la ligne de commande'}`,
  digest: 'Empreinte (SHA-256)',
  back: 'Retour aux rapports',

  confirm: {
    title: (year: number) => `Publier le rapport ${year}`,
    first: 'Ce rapport n’a pas encore d’édition. Celle-ci sera la première.',
    next: (last: number) => `L’édition ${last} reste comme elle est. Celle-ci sera l’édition ${last + 1}, corrigée.`,
    toMend: (count: number) => (count > 1 ? `${french.format(count)} points à corriger` : 'Un point à corriger'),
    mendFirst: 'dans les fiches de cette année. Ce qui est corrigé avant ne fera pas de chiffre rectifié après.',
    kept: 'Ce qui est gardé, pour toujours :',
    keeps: [
      'tous les chiffres de l’année, avec leurs répartitions ;',
      'le rapport entier, textes de l’équipe compris, et une deuxième fois sans les petits effectifs, pour le diffuser ;',
      'les numéros des fiches comptées, pour expliquer une correction. Aucun nom, aucune coordonnée ;',
      'la date, votre nom et une empreinte qui change au moindre signe changé.',
    ],
    never: 'Une édition ne se modifie pas et ne s’efface pas.',
    button: (year: number) => `Publier le rapport ${year}`,
    refused: 'Le rapport n’est pas publié',
    incomplete: 'La demande est incomplète : relisez cette page, puis appuyez sur le bouton.',
  },

  comparedWithNow: 'Comparée avec les données de maintenant.',
  comparedWith: (number: number) => `Comparée avec l’édition ${number}.`,
  compare: 'Comparer avec',
  now: 'maintenant',
  same: 'Aucun chiffre n’a changé.',
  changed: (count: number) =>
    count > 1 ? `${french.format(count)} chiffres rectifiés` : `${french.format(count)} chiffre rectifié`,
  all: 'Tous les chiffres de cette édition',
  detail: (rows: number) => `Détail en ${french.format(rows)} lignes`,
  rows: { label: 'Ligne', before: 'Avant', after: 'Après', difference: 'Écart' },
  why: (count: number) =>
    `Pourquoi ce chiffre a changé${count === 0 ? '' : ` : ${french.format(count)} ${count > 1 ? 'fiches' : 'fiche'}`}`,
  others: (count: number) => (count > 1 ? `et ${french.format(count)} autres fiches` : 'et une autre fiche'),
  from: (before: string, after: string) => `${before}, puis ${after}`,
} as const;
