import { longDate } from '../domain/frenchDates.ts';
import type { PlainDate } from '../domain/time.ts';
import type { CheckResult } from '../report/checks.ts';
import type { TextFault } from '../report/document/fillText.ts';

/** Why a report is not published, or an edition of it cannot be shown. */
export const publishingTexts = {
  onlyDirection: 'Seules la direction et l’administration publient un rapport.',
  yearGoesOn: (year: number) =>
    `L’année ${year} n’est pas finie : son rapport se publie à partir du 1er janvier ${year + 1}.`,
  noRecords: (year: number) => `Il n’y a aucune fiche pour ${year} : rien à publier.`,
  checkFails: ({ name, faults }: CheckResult) => `Contrôle des chiffres : ${name}. ${faults.join(' ')}`,
  badText: ({ file, line, message }: TextFault) => `Texte du rapport ${file}, ligne ${line} : ${message}.`,
  nothingChanged: (number: number, on: PlainDate) =>
    `Rien n’a changé depuis l’édition ${number}, publiée le ${longDate(on)} : elle reste la dernière.`,
  publishedMeanwhile: 'Quelqu’un d’autre vient de publier une édition de ce rapport : regardez-la d’abord.',
  unknownEdition: (year: number, number: number, last: number) =>
    last === 0
      ? `Le rapport de ${year} n’est pas encore publié.`
      : `Le rapport de ${year} n’a pas d’édition ${number}. La dernière est l’édition ${last}.`,
} as const;
