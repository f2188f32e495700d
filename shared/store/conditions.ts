import type { Condition } from './table.ts';

// Apart from the table, so that who only writes a condition does not load the SDK.

/** Nothing stands under this key yet. */
export const notThere: Condition = { expression: 'attribute_not_exists(PK)' };

/** Something does. */
export const isThere: Condition = { expression: 'attribute_exists(PK)' };

/** Nobody changed it since it had that version. */
export const atVersion = (version: number): Condition => ({
  expression: 'version = :version',
  values: { ':version': version },
});
