import type { Condition } from './table.ts';

/** Nothing stands under this key yet. Apart from the table, so that who only writes a condition does not load the SDK. */
export const notThere: Condition = { expression: 'attribute_not_exists(PK)' };
