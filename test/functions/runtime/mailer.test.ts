import { MessageRejected, type SESv2Client, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { beforeEach, expect, test, vi } from 'vitest';
import { createMailer } from '../../../functions/runtime/mailer.ts';
import { Busy, Undeliverable } from '../../../shared/usecases/jalon.ts';

const mail = { to: 'a@example.org', subject: 'Bonjour', text: 'Bonjour', html: '<p>Bonjour</p>', files: [] };

beforeEach(() => vi.stubEnv('MAIL_FROM', 'jalon@example.org'));

/** What becomes of a mail when SES answers with this error. */
const sentTo = (error: unknown): Promise<unknown> =>
  createMailer({ send: async () => Promise.reject(error) } as unknown as SESv2Client)
    .send(mail, 'appointmentPlanned/P1/A1/H1')
    .catch((failure: unknown) => failure);

const failure = (more: object) => Object.assign(new Error('failed'), more);
const metadata = (message: string) => ({ message, $metadata: {} });

test.each([
  ['an answer that never came', failure({ name: 'TimeoutError' })],
  ['a connection that broke', failure({ code: 'ECONNRESET' })],
  ['an error within SES', failure({ $metadata: { httpStatusCode: 500 } })],
])('After %s a mail may have gone out: it is not sent again', async (_, error) => {
  expect(await sentTo(error)).toBeInstanceOf(Undeliverable);
});

test.each([
  ['a service that takes nothing at the moment', failure({ $metadata: { httpStatusCode: 503 } })],
  ['a service that nobody reached', failure({ code: 'ECONNREFUSED' })],
])('After %s it certainly did not: it is tried again', async (_, error) => {
  expect(await sentTo(error)).toBe(error);
});

test('Too many at once is no failure, and an address that is refused is one for good', async () => {
  expect(await sentTo(new TooManyRequestsException(metadata('slower')))).toBeInstanceOf(Busy);
  expect(await sentTo(new MessageRejected(metadata('no')))).toMatchObject({ name: 'Undeliverable' });
});
