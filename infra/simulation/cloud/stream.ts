import { isStreamed } from '../../../shared/store/streamed.ts';
import type { Misfortune } from './faults.ts';
import type { Outcome } from './lambdas.ts';
import type { Timeline } from './timeline.ts';

type Item = Record<string, unknown>;
export type Change = { before: Item | undefined; after: Item | undefined };

type StreamRecord = { eventID: string; dynamodb: { Keys: { PK: { S: string } }; OldImage?: Item; NewImage?: Item } };

const second = 1_000;
const shardCount = 4;
const usualLag = 300;
const batchSize = 25;
/** As `infra/aws` sets it; then the records step aside, and the alarm goes. */
const retries = 5;

/**
 * The table's stream on its way to the function: what changed within a partition in order, each record at least once,
 * partitions past one another, as late as it gets.
 */
export const createStream = (
  timeline: Timeline,
  misfortune: Misfortune,
  deliver: (event: { Records: StreamRecord[] }) => Promise<Outcome>,
  onGivenUp: (records: readonly StreamRecord[]) => void,
) => {
  const { random, strikes, isOn } = misfortune;
  const shards = Array.from({ length: shardCount }, () => ({ waiting: [] as StreamRecord[], busy: false }));
  let count = 0;

  const lag = (): number => {
    if (strikes('delay')) return random.between(5, 240) * second;
    return isOn('delay') ? random.between(150, 900) : usualLag;
  };

  /** A batch that fails comes again, then in halves, then the last one steps aside. */
  const handOver = async (records: StreamRecord[], attempt = 0): Promise<void> => {
    const outcome = await deliver({ Records: records });
    if (!('error' in outcome)) {
      if (strikes('duplicate'))
        timeline.at(timeline.now() + random.between(1, 90) * second, () => void deliver({ Records: records }));
      return;
    }
    if (attempt >= retries) return onGivenUp(records);
    await timeline.sleep(second * 2 ** attempt);
    if (records.length === 1) return handOver(records, attempt + 1);
    const half = Math.ceil(records.length / 2);
    await handOver(records.slice(0, half), attempt + 1);
    await handOver(records.slice(half), attempt + 1);
  };

  const drain = async (shard: (typeof shards)[number]): Promise<void> => {
    while (shard.waiting.length > 0) {
      await timeline.sleep(lag());
      await handOver(shard.waiting.splice(0, batchSize));
    }
    shard.busy = false;
  };

  return {
    push: ({ before, after }: Change): void => {
      if (!after || !isStreamed((attribute) => textOf(after[attribute]))) return;
      const partition = String(after.PK);
      const shard = shards[hash(partition) % shardCount] as (typeof shards)[number];
      count += 1;
      const images = { ...(before && { OldImage: before }), NewImage: after };
      shard.waiting.push({ eventID: `record${count}`, dynamodb: { Keys: { PK: { S: partition } }, ...images } });
      if (shard.busy) return;
      shard.busy = true;
      void drain(shard);
    },
  };
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const hash = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) >>> 0;
  return sum;
};
