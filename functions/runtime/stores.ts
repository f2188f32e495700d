import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { association } from '../../shared/association/association.ts';
import { createExecutionStore } from '../../shared/store/executionStore.ts';
import { createImportStore } from '../../shared/store/importStore.ts';
import { createJourneyStore } from '../../shared/store/journeyStore.ts';
import { createMessageStore } from '../../shared/store/messageStore.ts';
import { createPauseStore } from '../../shared/store/pauseStore.ts';
import { createReadingStore } from '../../shared/store/readingStore.ts';
import { createRecordStore } from '../../shared/store/recordStore.ts';
import { openTable } from '../../shared/store/table.ts';
import type { Stores } from '../../shared/usecases/jalon.ts';
import { required } from './environment.ts';

/** The stores on the table that the environment names. Opens nothing until it is used. */
export const connectStores = (): Stores => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const table = openTable(client, required('TABLE_NAME'));
  const journeys = createJourneyStore(table);
  return {
    association,
    journeys,
    records: createRecordStore(table, journeys),
    messages: createMessageStore(table),
    executions: createExecutionStore(table),
    imports: createImportStore(table),
    pauses: createPauseStore(table),
    readings: createReadingStore(table),
  };
};

let connected: Stores | undefined;

/** One connection for the life of the function. */
export const stores = (): Stores => {
  connected ??= connectStores();
  return connected;
};
