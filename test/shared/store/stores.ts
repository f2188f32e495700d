import type { JourneyEvent, JourneyFact } from '../../../shared/domain/journey/events.ts';
import { evolve } from '../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import type { Commit } from '../../../shared/store/journeyStore.ts';
import type { Write } from '../../../shared/store/table.ts';

/** A commit of these facts on that journey, as the use cases make it. */
export const commitOf = (
  before: Journey | undefined,
  facts: readonly JourneyFact[],
  { commandId, at = 0, also = [] }: { commandId: string; at?: number; also?: Write[] },
): Commit => {
  const after = facts.reduce<Journey | undefined>(evolve, before);
  if (!after) throw new Error('no facts, no journey');
  const events = facts.map(
    (fact, index): JourneyEvent => ({
      ...fact,
      journeyId: after.id,
      sequence: (before?.version ?? 0) + index + 1,
      at,
      by: { kind: 'staff', name: 'N. Belhadj' },
      from: 'slack',
      commandId,
    }),
  );
  return { before, after, judged: { over: false, judgedWith: 'rules' }, events, commandId, also };
};
