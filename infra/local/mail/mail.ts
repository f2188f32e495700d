import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Clock } from '../../../shared/domain/time.ts';
import { errorDetails, type Log } from '../log.ts';
import { BadMail, compose } from './compose.ts';
import { sendEmailSchema } from './request.ts';
import { type MailSummary, openMailStore } from './store.ts';
import { openViewer, type Viewer } from './viewer.ts';

export type { MailSummary } from './store.ts';

/** The viewer starts with this many of the newest mails. */
const shownMails = 200;

export type LocalMail = {
  /** The wire of SES v2, for the AWS SDK. */
  fetch(request: Request): Response | Promise<Response>;
  /** What was sent, the newest first. */
  newest(limit: number): MailSummary[];
  /** What was sent with this tag (EmailTags), the oldest first. */
  tagged(name: string, value: string): MailSummary[];
  /** The whole message of a mail, RFC 5322. */
  message(id: string): Buffer | undefined;
  /** The address of maildev's page, started at the first call. */
  pageUrl(): Promise<string>;
  close(): Promise<void>;
};

/**
 * Mail on one machine: nothing leaves it. A mail is kept on disk before SES's answer goes out, and shown by maildev,
 * which is a view of what is kept: it starts only when somebody looks.
 *
 * @param folder where the mails are kept
 */
export function createMail({ folder, clock, log }: { folder: string; clock: Clock; log: Log }): LocalMail {
  const store = openMailStore(join(folder, 'mails.sqlite'));
  let viewer: Promise<Viewer> | undefined;

  async function open(): Promise<Viewer> {
    // Read before anything is waited for: a mail that comes meanwhile is shown by its own call.
    const kept = store.newest(shownMails).reverse();
    const opened = await openViewer(join(folder, 'viewer'));
    for (const { id, from, to } of kept) await opened.show({ from, to, message: store.message(id) ?? Buffer.of() });
    return opened;
  }

  const app = new Hono();
  app.onError((error, context) => {
    const bad = error instanceof z.ZodError || error instanceof BadMail;
    if (!bad) log('A mail was not taken', errorDetails(error));
    context.header('x-amzn-errortype', bad ? 'BadRequestException' : 'InternalServiceErrorException');
    const message = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    return context.json({ message }, bad ? 400 : 500);
  });

  app.post('/v2/email/outbound-emails', async (context) => {
    const mail = await compose(sendEmailSchema.parse(await context.req.json()), randomUUID(), clock.now());
    store.add(mail);
    viewer
      ?.then((opened) => opened.show(mail))
      .catch((error) => log('maildev does not show a mail', errorDetails(error)));
    return context.json({ MessageId: mail.id });
  });

  return {
    fetch: app.fetch,
    newest: store.newest,
    tagged: store.tagged,
    message: store.message,
    async pageUrl() {
      viewer ??= open();
      return (await viewer).url;
    },
    async close() {
      await (await viewer)?.close();
      store.close();
    },
  };
}
