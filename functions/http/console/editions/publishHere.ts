import { publishReport } from '../../../../shared/usecases/publishReport.ts';
import { readReportTexts } from '../../../runtime/reportTexts.ts';
import { stores } from '../../../runtime/stores.ts';
import type { Member } from '../member.ts';

/** Publishes a year for this colleague, with the texts that this function was deployed with. */
export const publishHere = ({ staff: { name }, now }: Member, year: number, after: number) =>
  publishReport(stores(), { year, texts: readReportTexts(), after }, { by: { kind: 'staff', name }, at: now });
