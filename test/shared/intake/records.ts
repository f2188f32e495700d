import { association } from '../../../shared/association/association.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import type { Told } from '../../../shared/intake/told.ts';
import { writeFolder } from '../../../shared/records/writeFolder.ts';
import { errorsIn } from '../records/folder.ts';
import { keeping } from '../records/keeping.ts';
import { settingOf, today } from './setting.ts';

/** What was told by each, as the records of a folder. */
const recordsOf = (all: readonly Told[]): AssociationRecords => {
  const ids = all.map((_, index) => ({ projectId: `P${index}`, personId: `P${index}-1` }));
  const at = (index: number) => ids[index] ?? { projectId: '', personId: '' };
  return keeping({
    partners: settingOf({ answers: {} }).partners as AssociationRecords['partners'],
    projects: all.map(({ project }, index) => ({ ...project, id: at(index).projectId })),
    persons: all.map(({ person }, index) => ({ ...person, id: at(index).personId })),
    holders: ids.map((holder) => ({ ...holder, role: 'lead' as const })),
    sheets: all.map(({ project, sheet }, index) => ({
      ...sheet,
      ...at(index),
      id: at(index).personId,
      programme: project.programme,
    })),
  });
};

/** What an import would find wrong with it. */
export const faultsOf = (all: readonly Told[]): string[] =>
  errorsIn(Object.fromEntries(writeFolder(recordsOf(all), association)), { today });
