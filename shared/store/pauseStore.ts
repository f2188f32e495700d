import type { Instant, PlainDate } from '../domain/time.ts';
import { notThere } from './conditions.ts';
import { pauseKey } from './keys.ts';
import type { Item, Table } from './table.ts';
import { updateOf } from './updateOf.ts';

/** A colleague is away, both days counted in; meanwhile the backup gets what would be theirs. */
export type Pause = { id: string; staff: string; from: PlainDate; to: PlainDate; backup?: string; notedAt: Instant };

/** Who is away, as they said so themselves; what was taken back stays, marked. */
export const createPauseStore = (table: Table) => ({
  /** Which pauses are there? */
  all: async (): Promise<Pause[]> => {
    const items = await table.query({ partition: pauseKey('').PK });
    return (items as Item[] as (Pause & { endedAt?: Instant })[]).filter(({ endedAt }) => endedAt === undefined);
  },

  /** The same id once. */
  add: async (pause: Pause): Promise<void> => {
    await table.transact([{ put: { ...pauseKey(pause.id), ...pause }, onlyIf: notThere }]);
  },

  /** Takes a colleague's own pause back; nothing happens where there is none. */
  end: async (id: string, staff: string, at: Instant): Promise<void> => {
    const own = { expression: 'staff = :staff', values: { ':staff': staff } };
    await table.transact([updateOf(pauseKey(id), { endedAt: at }, { onlyIf: own })]);
  },
});

export type PauseStore = ReturnType<typeof createPauseStore>;
