import type { JourneyEvent } from '../../../../shared/domain/journey/events.ts';

/** A journal as if what was taken back in it had not been. */
export const withoutUndone = (events: readonly JourneyEvent[]): JourneyEvent[] => {
  const undone = new Set(events.map((event) => (event.type === 'Undone' ? event.undoes : undefined)));
  return events.filter(({ type, commandId }) => type !== 'Undone' && !undone.has(commandId));
};
