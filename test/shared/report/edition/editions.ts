import { association } from '../../../../shared/association/association.ts';
import type { AssociationRecords } from '../../../../shared/domain/records.ts';
import { type Correction, compareFigures } from '../../../../shared/report/edition/compareFigures.ts';
import { freezeFigures } from '../../../../shared/report/edition/frozenFigures.ts';
import { keeping } from '../../records/keeping.ts';

type Some = Partial<AssociationRecords>;

export const frozenIn = (records: Some, id: string) => {
  const found = freezeFigures(keeping(records), 2016, association.vocabularies).find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};

/** What has changed in the figures of 2016 from these records to those, by figure. */
export const changesFrom = (before: Some, after: Some): ReadonlyMap<string, Correction> => {
  const [earlier, later] = [before, after].map((records) =>
    freezeFigures(keeping(records), 2016, association.vocabularies),
  );
  return new Map(compareFigures(earlier ?? [], later ?? []).map((each) => [each.figure.id, each]));
};
