import type { CodeList } from '../domain/codes.ts';
import type { Sheet } from '../domain/records.ts';
import { compareCodePoints } from './order.ts';
import type { ReportYear } from './reportYear.ts';

/** A partner's id or a channel's code. */
export const mainPrescriberOf = ({ prescribers }: Sheet): string | undefined => prescribers[0];

/** Every channel, then the partners that are the main prescriber on one of the sheets. */
export const prescriberCodes = ({ index, vocabularies }: ReportYear, sheets: readonly Sheet[]): CodeList => [
  ...vocabularies.prescriberChannels,
  ...[...new Set(sheets.flatMap((sheet) => index.partners.get(mainPrescriberOf(sheet) ?? '') ?? []))]
    .toSorted((a, b) => compareCodePoints(a.id, b.id))
    .map(({ id, name }) => ({ code: id, record: id, label: name })),
];
