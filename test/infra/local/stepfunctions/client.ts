import { SFNClient } from '@aws-sdk/client-sfn';
import { serve } from '@hono/node-server';
import { onTestFinished } from 'vitest';

/** The SDK's own client, unmodified, and a server on loopback it talks to. */
export const createClient = async (fetch: (request: Request) => Promise<Response>): Promise<SFNClient> => {
  const listening = Promise.withResolvers<number>();
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => listening.resolve(port));
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${await listening.promise}/stepfunctions`,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return client;
};
