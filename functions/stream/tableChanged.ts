import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import middy from '@middy/core';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { draftIn } from '../../shared/store/draftStore.ts';
import { changedAt, fromItem as journeyFrom } from '../../shared/store/journeyStore.ts';
import { owedIn } from '../../shared/store/messageStore.ts';
import type { Item } from '../../shared/store/table.ts';
import { deliver } from '../../shared/usecases/deliver.ts';
import { erasureToFinish, finishErasure } from '../../shared/usecases/finishErasure.ts';
import { journeyChanged } from '../../shared/usecases/journeyChanged.ts';
import { joinProject } from '../../shared/usecases/sendDraft.ts';
import { readClock } from '../runtime/clock.ts';
import { jalon } from '../runtime/jalon.ts';
import { logFailure } from '../runtime/log.ts';
import { outreach } from '../runtime/outreach.ts';

/**
 * What follows from a change in the table: "now" is the moment that the change itself carries, but for what is sent: after an
 * outage the stream comes hours late, and nobody is written to at night. A batch that fails comes again, so every step may repeat. Order matters within a partition only: the partitions of a batch go side by side.
 */
const tableChanged = async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
  const partitions = Map.groupBy(Records, ({ dynamodb }) => dynamodb?.Keys?.PK?.S);
  await Promise.all([...partitions.values()].map(followInOrder));
};

const followInOrder = async (records: readonly DynamoDBRecord[]): Promise<void> => {
  for (const record of records) await follow(record);
};

const follow = async (record: DynamoDBRecord): Promise<void> => {
  const after = image(record, 'NewImage');
  if (!after) return;
  const journey = journeyFrom(after);
  if (journey) await journeyChanged(jalon(), journeyFrom(image(record, 'OldImage')), journey, changedAt(after));
  const draft = draftIn(after);
  if (draft) await joinProject(jalon(), draft);
  const erasure = erasureToFinish(after);
  if (erasure) await finishErasure(jalon(), erasure.personId, erasure.now);
  const message = owedIn(after);
  // A message that fails to go out is the sweep's from then on, not the stream's.
  if (message && message.dueAt <= message.owedAt)
    await deliver(outreach(), message, await readClock(), `stream/${record.eventID}`).catch(logFailure('deliver'));
};

const image = (record: DynamoDBRecord, name: 'OldImage' | 'NewImage'): Item | undefined => {
  const attributes = record.dynamodb?.[name];
  return attributes && unmarshall(attributes as Record<string, AttributeValue>);
};

export const handler = middy<DynamoDBStreamEvent, void>().handler(tableChanged);
