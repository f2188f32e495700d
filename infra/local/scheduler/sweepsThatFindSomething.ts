import type { Instant } from '../../../shared/domain/time.ts';
import type { MessageStore } from '../../../shared/store/messageStore.ts';
import type { TimedService } from '../turning.ts';
import { catalogGroup, scheduleName } from './declared.ts';
import type { Scheduler } from './scheduler.ts';

/**
 * The scheduler without the sweeps that would find nothing: a turned year has 52,000 of them, and most days owe nothing.
 * The table is asked for the first moment at which something is owed once after each thing that was written.
 *
 * @param dataVersion changes with every write; where it is absent every sweep happens
 */
export const sweepsThatFindSomething = (options: {
  scheduler: Scheduler;
  messages: Pick<MessageStore, 'firstDue'>;
  dataVersion: (() => number) | undefined;
}): TimedService => {
  const { scheduler, messages, dataVersion } = options;
  let askedAt: number | undefined;
  let firstDue: Instant | undefined;
  return {
    async nextDue() {
      const version = dataVersion?.();
      if (version === undefined) return scheduler.nextDue();
      if (version !== askedAt) firstDue = await messages.firstDue();
      askedAt = version;
      scheduler.passOver(catalogGroup, scheduleName('sweep', 0), firstDue);
      return scheduler.nextDue();
    },
    runDue: () => scheduler.runDue(),
  };
};
