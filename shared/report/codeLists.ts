import type { CodeList, CodeValue } from '../domain/codes.ts';

/** The code lists that only figures know. */

const plain = (code: string, label: string): CodeValue => ({ code, record: code, label });

export const months: CodeList = [
  plain('01', 'janvier'),
  plain('02', 'février'),
  plain('03', 'mars'),
  plain('04', 'avril'),
  plain('05', 'mai'),
  plain('06', 'juin'),
  plain('07', 'juillet'),
  plain('08', 'août'),
  plain('09', 'septembre'),
  plain('10', 'octobre'),
  plain('11', 'novembre'),
  plain('12', 'décembre'),
];

const ageBand = (code: string, label: string, below: number) => ({ ...plain(code, label), below });

export const ageBands: readonly (CodeValue & { below: number })[] = [
  ageBand('-26', 'moins de 26 ans', 26),
  ageBand('26-35', 'de 26 à 35 ans', 36),
  ageBand('36-45', 'de 36 à 45 ans', 46),
  ageBand('46-55', 'de 46 à 55 ans', 56),
  ageBand('56+', '56 ans et plus', Number.POSITIVE_INFINITY),
];

/** The band of an age in whole years; undefined for an unknown age. */
export const ageBandOf = (age: number | undefined): string | undefined =>
  age === undefined ? undefined : ageBands.find(({ below }) => age < below)?.code;

export const appointmentCounts: CodeList = [
  plain('1', '1 rendez-vous'),
  plain('2', '2 rendez-vous'),
  plain('3', '3 rendez-vous'),
  plain('4', '4 rendez-vous'),
  plain('5+', '5 rendez-vous ou plus'),
];

export const appointmentCountOf = (appointments: number): string => (appointments < 5 ? String(appointments) : '5+');

/** Stands for a project's domain that was not given. */
export const noDomain = plain('non_defini', 'non défini');

/** Does somebody live in a priority neighbourhood? */
export const inOrOutOfQpv: CodeList = [plain('oui', 'en quartier prioritaire'), plain('non', 'ailleurs')];
