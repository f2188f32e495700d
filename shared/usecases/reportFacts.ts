import type { LocatedCommunes } from '../domain/locatedCommune.ts';
import type { AssociationRecords } from '../domain/records.ts';
import { locateCommunes } from '../places/locateCommunes.ts';
import type { Stores } from './jalon.ts';

/** What a report is made from: all records, and where the communes of the welcome points lie. */
export const reportFacts = async ({
  records,
}: Pick<Stores, 'records'>): Promise<{ records: AssociationRecords; communes: LocatedCommunes }> => {
  const everything = await records.everything();
  const communes = await locateCommunes(everything.placePeriods.flatMap(({ commune }) => commune ?? []));
  return { records: everything, communes };
};
