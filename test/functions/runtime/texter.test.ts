import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createTexter } from '../../../functions/runtime/texter.ts';
import { Busy, Undeliverable } from '../../../shared/usecases/jalon.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A service that answers so, or hangs up; where it is, and what it got. */
const service = async (status: number | 'hangs up') => {
  const got: unknown[] = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    got.push(JSON.parse(Buffer.concat(chunks).toString()));
    if (status === 'hangs up') response.destroy();
    else response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/send`, got };
};

const sms = { to: '+33639980001', text: 'Rappel : rendez-vous jeudi' };

test('a text is handed over with its id', async () => {
  const { url, got } = await service(202);
  expect(await createTexter(url).send(sms, 'appointmentAhead/P1')).toBe('appointmentAhead/P1');
  expect(got).toEqual([{ ...sms, id: 'appointmentAhead/P1' }]);
});

test.each([
  [400, 'numéro de téléphone refusé'],
  [404, 'numéro de téléphone refusé'],
  [500, 'envoi interrompu, peut-être arrivé'],
  [504, 'envoi interrompu, peut-être arrivé'],
  ['hangs up' as const, 'envoi interrompu, peut-être arrivé'],
])('where the service answers %s, it is not sent again', async (status, reason) => {
  const { url } = await service(status);
  const failure = await createTexter(url)
    .send(sms, 'a')
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Undeliverable);
  expect((failure as Error).message).toBe(reason);
});

test.each([
  [429, Busy],
  [503, Error],
])('where the service answers %i, it is tried again', async (status, kind) => {
  const { url } = await service(status);
  const failure = await createTexter(url)
    .send(sms, 'a')
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(kind);
  expect(failure).not.toBeInstanceOf(Undeliverable);
});

test('where nobody listens, it is tried again', async () => {
  const { url } = await service(200);
  server?.close();
  if (server) await once(server, 'close');
  const failure = await createTexter(url)
    .send(sms, 'a')
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(Undeliverable);
});
