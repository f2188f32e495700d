import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { onTestFinished } from 'vitest';
import { startDynamodb } from '../../../infra/local/dynamodb.ts';
import { credentials, region } from './support.ts';

/** A local DynamoDB on this file until the end of the test, and a client of it. */
export async function database(file: string) {
  const dynamodb = await startDynamodb({ file, onDeath: (sentence) => console.error(sentence) });
  onTestFinished(dynamodb.stop);
  const client = new DynamoDBClient({ endpoint: dynamodb.endpoint, region, credentials });
  return { dynamodb, client };
}
