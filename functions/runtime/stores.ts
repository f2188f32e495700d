import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { association } from '../../shared/association/association.ts';
import { openTable } from '../../shared/store/table.ts';
import type { Stores } from '../../shared/usecases/jalon.ts';
import { openStores } from '../../shared/usecases/openStores.ts';
import { required } from './environment.ts';

/** The stores on the table that the environment names. Opens nothing until it is used. */
export const connectStores = (): Stores => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return openStores(openTable(client, required('TABLE_NAME')), association);
};

let connected: Stores | undefined;

/** One connection for the life of the function. */
export const stores = (): Stores => {
  connected ??= connectStores();
  return connected;
};
