export const reportsAddress = '/equipe/rapports';

/** Where the report of a year is published. */
export const yearAddress = (year: number): string => `${reportsAddress}/${year}`;

/** An edition, compared with now or with another one. */
export const editionAddress = (year: number, number: number, other?: number): string =>
  `${yearAddress(year)}/${number}${other === undefined ? '' : `?avec=${other}`}`;
