import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { functions } from '../../../functions/catalog.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDynamodb } from '../../../infra/local/dynamodb.ts';
import { createGateway } from '../../../infra/local/gateway.ts';
import { createLambdas } from '../../../infra/local/lambdas.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const catalog = { intake: functions.intake, holder: functions.holder, myData: functions.myData };

/** The holders' pages on an empty table of the real local database; their clock stands where it is put. */
export const openSite = async (now: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  const database = await startDynamodb({
    file: join(folder, 'table.sqlite'),
    onDeath: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  const env = {
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: 'Jalon',
  };
  const { invoke } = createLambdas({ catalog, root, env, log: () => {} });
  await createTable(new DynamoDBClient({}), env.TABLE_NAME);
  let time = Date.parse(now);
  const gateway = createGateway({ catalog, invoke, clock: { now: () => time }, log: () => {} });
  return {
    request: async (path: string, options: RequestInit = {}): Promise<Response> => gateway.request(path, options),
    /** Sends a form as a browser does from our own page. */
    send: async (fields: Iterable<[string, string]>, headers: Record<string, string> = {}): Promise<Response> =>
      gateway.request('/demande', {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
      }),
    /** From now on it is so late: `2017-01-05T14:00:00.000Z`. */
    turnTo: (moment: string): void => {
      time = Date.parse(moment);
    },
    now: (): number => time,
    /** Everything in the table, as one text. */
    dump: async (): Promise<string> =>
      JSON.stringify(await new DynamoDBClient({}).send(new ScanCommand({ TableName: env.TABLE_NAME }))),
    /** Hands an event to the function, past the gateway. */
    invoke: (event: object, name: keyof typeof catalog = 'intake'): Promise<unknown> => invoke(name, event),
    close: async (): Promise<void> => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type Site = Awaited<ReturnType<typeof openSite>>;
