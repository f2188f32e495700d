import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { functions } from '../../../functions/catalog.ts';
import { openSession } from '../../../functions/http/web/session.ts';
import { stores } from '../../../functions/runtime/stores.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDynamodb } from '../../../infra/local/dynamodb.ts';
import { createGateway } from '../../../infra/local/gateway.ts';
import { createLambdas } from '../../../infra/local/lambdas.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import { keeping } from '../../shared/records/keeping.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { intake, holder, myData, console, report } = functions;
const catalog = { intake, holder, myData, console, report };
const minute = 60_000;

/** Where the pages are, for links. */
export const publicUrl = 'https://jalon.example';

/** The pages on an empty table of the real local database; time stands still until it passes. One in a process. */
export const openSite = async (start: string) => {
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
    PUBLIC_URL: publicUrl,
  };
  const { invoke } = createLambdas({ catalog, root, env, log: () => {} });
  await createTable(new DynamoDBClient({}), env.TABLE_NAME);
  let now = Date.parse(start);
  const gateway = createGateway({ catalog, invoke, clock: { now: () => now }, log: () => {} });
  const request = async (path: string, options: RequestInit = {}): Promise<Response> => gateway.request(path, options);

  return {
    request,
    /** as a server answers it */
    fetch: gateway.fetch,
    /** Hands an event to the function, past the gateway. */
    invoke: (event: object, name: keyof typeof catalog = 'intake'): Promise<unknown> => invoke(name, event),
    now: (): number => now,
    /** From now on it is so late: `2017-01-05T14:00:00.000Z`. */
    turnTo: (moment: string): void => {
      now = Date.parse(moment);
    },
    pass: (minutes: number): void => {
      now += minutes * minute;
    },

    /** Everything in the table, as one text. */
    dump: async (): Promise<string> =>
      JSON.stringify(await new DynamoDBClient({}).send(new ScanCommand({ TableName: env.TABLE_NAME }))),

    /** Somebody with a browser of their own; `keeps: false` takes no cookies, `speaks` is what the browser asks for. */
    visitor: (options: { keeps?: boolean; speaks?: string } = {}) => createVisitor(request, options),

    /** Somebody whom the holder of that draft invited, behind the link. */
    invited: async (joins: string, id: string, options: { speaks?: string } = {}) => {
      const draft: Draft = {
        id,
        joins,
        language: options.speaks ?? 'fr',
        answers: {},
        begunAt: now,
        changedAt: now,
        signals: [],
      };
      await stores().drafts.begin(draft);
      const visitor = createVisitor(request, options);
      const cookie = await openSession(stores().passes, { purpose: 'intake', draftId: id }, now);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      visitor.cookies.set(name, value);
      return visitor;
    },

    /** The draft that this visitor's session opens, as it is kept. */
    draftOf: async ({ cookies }: Pick<Visitor, 'cookies'>): Promise<Draft> => {
      const opened = await stores().passes.open(cookies.get('__Host-demande') ?? '', 'session', now);
      const draft = opened?.pass.purpose === 'intake' && (await stores().drafts.load(opened.pass.draftId));
      if (!draft) throw new Error('no session opens a draft');
      return draft;
    },

    /** The structures that may send somebody. */
    keepPartners: (partners: AssociationRecords['partners']): Promise<void> =>
      stores().records.put(keeping({ partners })),

    close: async (): Promise<void> => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type Site = Awaited<ReturnType<typeof openSite>>;
