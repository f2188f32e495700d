import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

/** Every item of the site's table, as it lies there. */
export const readTable = async (): Promise<object[]> => {
  const { Items = [] } = await new DynamoDBClient({}).send(new ScanCommand({ TableName: 'Jalon' }));
  return Items;
};
