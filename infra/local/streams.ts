import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Clock } from '../../shared/domain/time.ts';
import { errorDetails, type Log } from './log.ts';
import { createStreamQueue } from './streamQueue.ts';
import { createStreamReader } from './streamReader.ts';

/** As on AWS with BisectBatchOnFunctionError, in milliseconds instead of minutes. */
const batchSize = 100;
const tries = 3;
const firstBackoffMilliseconds = 100;
const pollMilliseconds = 200;

/**
 * Takes the table's stream to the function behind it, in order, each record at least once, kills included.
 *
 * Records are moved into a queue of our own and then forgotten by the database: dynoxide never trims its stream and
 * counts all of it at each write (1,200 writes a second on an empty stream, 95 behind 24,000 records).
 *
 * @param queueFile where records wait and how far the stream is read
 * @param deadLetterFile where a record goes that the function refuses again and again: one JSON line each
 * @param wanted which changes are handed over, by the item as it became, as a filter of the event source on AWS; all without it
 * @param invoke the stream function, called with a `DynamoDBStreamEvent`
 */
export function createStreams(options: {
  client: DynamoDBStreamsClient;
  streamArn: string;
  queueFile: string;
  deadLetterFile: string;
  wanted?: (textOf: (attribute: string) => string | undefined) => boolean;
  clock: Clock;
  invoke: (event: { Records: unknown[] }) => Promise<unknown>;
  trim?: ((sequenceNumber: string) => void) | undefined;
  log: Log;
}) {
  const { client, streamArn, wanted, clock, invoke, trim, log } = options;
  const isWanted = ({ dynamodb }: _Record) => wanted?.((attribute) => dynamodb?.NewImage?.[attribute]?.S) ?? true;
  const queue = createStreamQueue(options.queueFile, streamArn);
  const reader = createStreamReader({ client, streamArn, checkpointOf: queue.checkpointOf });
  const stopping = new AbortController();
  let handledRecords = 0;
  let handling: Promise<void> | undefined;
  let collecting: Promise<unknown> = Promise.resolve();
  let polling: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;
  let poked = () => {};

  /**
   * Moves what the stream holds into the queue; answers how many records. It does not run after a writer who never
   * stops: that one would keep it from handing anything over.
   */
  function collect(): Promise<number> {
    const mine = collecting.then(async () => {
      let moved = 0;
      try {
        for (let page = await reader.next(); page; page = page.full ? await reader.next() : undefined) {
          const changes = page.records.filter((record) => isWanted(record) && changesSomething(record));
          queue.append(page.shard, page.sequence, changes.map(toLambdaRecord));
          trim?.(page.sequence);
          moved += changes.length;
        }
      } catch (error) {
        reader.restart();
        throw error;
      }
      return moved;
    });
    collecting = mine.catch(() => undefined);
    return mine;
  }

  /** DynamoDB's time is the machine's, so a record gets the clock's: what happened when the clock was turned, too. */
  function toLambdaRecord(record: _Record): string {
    const dynamodb = { ...record.dynamodb, ApproximateCreationDateTime: Math.floor(clock.now() / 1000) };
    return JSON.stringify({ ...record, dynamodb, eventSourceARN: streamArn }, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    );
  }

  /** Hands over what waits in the queue, batch after batch. */
  function handle(): Promise<void> {
    handling ??= (async () => {
      for (let batch = queue.oldest(batchSize); batch && !stopping.signal.aborted; batch = queue.oldest(batchSize)) {
        await deliver(batch.bodies);
        queue.remove(batch);
        handledRecords += batch.bodies.length;
      }
    })().finally(() => {
      handling = undefined;
    });
    return handling;
  }

  /** A batch that fails is tried again, then in halves, down to the one record that does not go. */
  async function deliver(bodies: readonly string[]): Promise<void> {
    let failure: unknown;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      if (attempt > 0) await sleep(firstBackoffMilliseconds * 2 ** (attempt - 1), undefined, stopping);
      try {
        await invoke({ Records: bodies.map((body) => JSON.parse(body)) });
        return;
      } catch (error) {
        failure = error;
        log('The stream function failed', { records: bodies.length, attempt: attempt + 1, ...errorDetails(error) });
      }
    }
    const [only, ...others] = bodies;
    if (only !== undefined && others.length === 0) return bury(only, failure);
    const middle = Math.ceil(bodies.length / 2);
    await deliver(bodies.slice(0, middle));
    await deliver(bodies.slice(middle));
  }

  function bury(body: string, failure: unknown) {
    const record = JSON.parse(body);
    appendFileSync(options.deadLetterFile, `${JSON.stringify({ ...errorDetails(failure), record })}\n`);
    log('A stream record is given up', { eventID: record.eventID, file: options.deadLetterFile });
  }

  async function poll() {
    while (!stopping.signal.aborted) {
      const poke = new Promise<void>((resolve) => {
        poked = resolve;
      });
      await collect().catch((error) => log('The stream cannot be read', errorDetails(error)));
      handle().catch((error) => stopping.signal.aborted || log('The stream stands still', errorDetails(error)));
      await Promise.race([poke, sleep(pollMilliseconds, undefined, stopping)]).catch(() => undefined);
    }
  }

  return {
    start() {
      polling ??= poll();
    },

    /** Something was written: look at once. */
    poke: () => poked(),

    /** Resolves when everything written before, and everything its handling wrote, has been handled. */
    async drained(): Promise<void> {
      do await handle();
      while ((await collect()) > 0 || queue.oldest(1));
    },

    /** How many records have been handed over since the start, those given up included. */
    handled: () => handledRecords,

    /** Ends after the batch that is being handled. What waits is handled after the next start. */
    stop(): Promise<void> {
      stopped ??= (async () => {
        stopping.abort();
        await polling;
        await collecting;
        await handling?.catch(() => undefined);
        queue.close();
      })();
      return stopped;
    },
  };
}

/** A write that leaves an item as it was: AWS tells nobody, dynoxide does. */
function changesSomething({ eventName, dynamodb }: _Record): boolean {
  return eventName !== 'MODIFY' || !isDeepStrictEqual(dynamodb?.OldImage, dynamodb?.NewImage);
}
