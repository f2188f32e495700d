import { expect, test } from 'vitest';
import { createGateway } from '../../../infra/local/gateway.ts';
import type { Catalog } from '../../../infra/local/lambdas.ts';
import { at, settableClock, silent } from './support.ts';

const declaration = { access: [], description: '', timeoutSeconds: 1, memoryMegabytes: 512, entry: '' } as const;
const catalog = {
  intake: { ...declaration, trigger: { kind: 'http', routes: ['GET /demande', 'POST /demande', 'PUT /demande'] } },
  report: { ...declaration, trigger: { kind: 'http', routes: ['GET /rapport/{year}/{part}'] } },
  nudge: { ...declaration, trigger: { kind: 'task' } },
} satisfies Catalog;

/** A gateway whose functions answer `answer`, and what they were called with. */
function gateway(answer: unknown = { statusCode: 200 }) {
  const calls: { name: string; event: unknown }[] = [];
  const app = createGateway({
    catalog,
    clock: settableClock(at('2016-03-12T19:03:58.250Z')),
    async invoke(name, event) {
      calls.push({ name, event });
      if (answer instanceof Error) throw answer;
      return answer;
    },
    log: silent,
  });
  const request = async (path: string, init?: RequestInit) =>
    app.fetch(new Request(`http://127.0.0.1:4000${path}`, init));
  return { calls, request };
}

test('A request becomes the event that API Gateway makes of it, at the time of the clock', async () => {
  const { calls, request } = gateway();
  await request('/rapport/2016/d%C3%A9tail?vue=a&vue=b%20c&vide=', {
    headers: { 'User-Agent': 'Telephone', Cookie: 'a=1; b=2', 'X-Trace': 'x' },
  });
  expect(calls).toEqual([
    {
      name: 'report',
      event: {
        version: '2.0',
        routeKey: 'GET /rapport/{year}/{part}',
        rawPath: '/rapport/2016/détail',
        rawQueryString: 'vue=a&vue=b%20c&vide=',
        cookies: ['a=1', 'b=2'],
        headers: { 'user-agent': 'Telephone', 'x-trace': 'x' },
        queryStringParameters: { vue: 'a,b c', vide: '' },
        pathParameters: { year: '2016', part: 'détail' },
        isBase64Encoded: false,
        requestContext: {
          accountId: '000000000000',
          apiId: 'local',
          domainName: '127.0.0.1',
          domainPrefix: 'local',
          http: {
            method: 'GET',
            path: '/rapport/2016/détail',
            protocol: 'HTTP/1.1',
            sourceIp: '127.0.0.1',
            userAgent: 'Telephone',
          },
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          routeKey: 'GET /rapport/{year}/{part}',
          stage: '$default',
          time: '12/Mar/2016:19:03:58 +0000',
          timeEpoch: at('2016-03-12T19:03:58.250Z'),
        },
      },
    },
  ]);
});

test.each([
  ['application/json', 'text'],
  ['application/json; charset=utf-8', 'text'],
  ['text/plain;charset=UTF-8', 'text'],
  ['application/xml', 'text'],
  ['application/x-www-form-urlencoded', 'base64'],
  ['multipart/form-data; boundary=x', 'base64'],
  ['application/octet-stream', 'base64'],
  ['application/problem+json', 'base64'],
])('A body of %s reaches the function as %s', async (type, expected) => {
  const { calls, request } = gateway();
  const body = 'prénom=Zoé';
  await request('/demande', { method: 'POST', body, headers: { 'content-type': type } });
  const isBase64Encoded = expected === 'base64';
  expect(calls[0]?.event).toMatchObject({
    isBase64Encoded,
    body: isBase64Encoded ? Buffer.from(body).toString('base64') : body,
    headers: { 'content-type': type },
  });
});

test('A body without a type reaches the function as base64', async () => {
  const { calls, request } = gateway();
  await request('/demande', { method: 'PUT', body: new Uint8Array([0, 255]) });
  expect(calls[0]?.event).toMatchObject({ isBase64Encoded: true, body: 'AP8=' });
});

test('What a function answers becomes the response: status, headers, cookies, text or bytes', async () => {
  const page = { 'Content-Type': 'text/html; charset=utf-8', 'X-Count': 3 };
  const { request } = gateway({ statusCode: 201, headers: page, cookies: ['a=1; HttpOnly', 'b=2'], body: 'é' });
  const response = await request('/demande');
  expect(response.status).toBe(201);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-count')).toBe('3');
  expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
  expect(await response.text()).toBe('é');

  const binary = await gateway({ statusCode: 200, body: 'AP8=', isBase64Encoded: true }).request('/demande');
  expect(new Uint8Array(await binary.arrayBuffer())).toEqual(new Uint8Array([0, 255]));

  const bare = await gateway({ statusCode: 200, body: 'ok' }).request('/demande');
  expect(bare.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
});

test('A redirection reaches the browser as one', async () => {
  const response = await gateway({ statusCode: 303, headers: { location: '/demande/merci' } }).request('/demande');
  expect([response.status, response.headers.get('location')]).toEqual([303, '/demande/merci']);
});

test('An answer without a status code is the body itself, as JSON', async () => {
  const response = await gateway({ figures: [1, 2] }).request('/demande');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
  expect(await response.json()).toEqual({ figures: [1, 2] });
  expect(await (await gateway('bonjour').request('/demande')).json()).toBe('bonjour');
});

test.each([
  ['GET', '/inconnu'],
  ['DELETE', '/demande'],
  ['GET', '/demande/'],
  ['GET', '/rapport/2016'],
])('No route for %s %s', async (method, path) => {
  const { calls, request } = gateway();
  const response = await request(path, { method });
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ message: 'Not Found' });
  expect(calls).toEqual([]);
});

test('A function that fails or answers nonsense is an internal error, without its reason', async () => {
  for (const answer of [new Error('secret'), { statusCode: 'many' }]) {
    const response = await gateway(answer).request('/demande');
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
  }
});

test('A body of more than ten megabytes is refused, announced or not', async () => {
  const { calls, request } = gateway();
  const tooMuch = new Uint8Array(10 * 1024 * 1024 + 1);
  const announced = await request('/demande', {
    method: 'POST',
    body: tooMuch,
    headers: { 'content-length': String(tooMuch.length) },
  });
  const streamed = await request('/demande', { method: 'POST', body: new Blob([tooMuch]).stream(), duplex: 'half' });
  for (const response of [announced, streamed]) {
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: 'Request Entity Too Large' });
  }
  expect(calls).toEqual([]);
});
