import type { Reading } from './reading.ts';
import type { TableName } from './table.ts';
import { conflicts } from './texts.ts';

type Target = Pick<Reading<unknown>, 'ids' | 'rowsUnseen'>;

/**
 * What a row refers to has to be in the folder or to be stored already. So a reference into a table whose file is absent
 * is broken, unless the store has it.
 */
export const checkReferences = (
  { table, rows, report }: Reading,
  targets: Readonly<Record<TableName, Target>>,
): void => {
  for (const { field, cell } of table.columns) {
    if (!cell.refersTo) continue;
    const { ids, rowsUnseen } = targets[cell.refersTo.table];
    if (rowsUnseen) continue;
    const { besides } = cell.refersTo;
    for (const row of rows) {
      const value = row.record[field];
      const named: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const id of named)
        if (typeof id === 'string' && !ids.has(id) && !besides?.has(id))
          report(row, field, conflicts.brokenReference(id, cell.accepts));
    }
  }
};
