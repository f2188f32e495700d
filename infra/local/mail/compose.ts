import { buffer } from 'node:stream/consumers';
import nodemailer from 'nodemailer';
import type { Instant } from '../../../shared/domain/time.ts';
import { readHeaders } from './headers.ts';
import type { SendEmail, SimpleContent } from './request.ts';
import type { Mail } from './store.ts';

/** What SES refuses; the SDK makes a BadRequestException of it. */
export class BadMail extends Error {}

const mostRecipients = 50;

/** Makes the mail of a SendEmail request. Throws BadMail when SES would refuse it. */
export async function compose(request: SendEmail, id: string, sentAt: Instant): Promise<Mail> {
  const { Simple, Raw } = request.Content;
  const tags = Object.fromEntries(request.EmailTags.map(({ Name, Value }) => [Name, Value]));
  if ((Simple === undefined) === (Raw === undefined)) throw new BadMail('Content must be either Simple or Raw.');
  const made = Simple
    ? await composeSimple(request, Simple, tags, id, sentAt)
    : composeRaw(request, Raw?.Data ?? '', tags);
  if (made.from === '') throw new BadMail('Missing required header: From.');
  if (made.to.length === 0) throw new BadMail('Missing final destination.');
  if (made.to.length > mostRecipients) throw new BadMail(`Recipient count exceeds ${mostRecipients}.`);
  return { id, sentAt, tags, ...made };
}

type Made = Pick<Mail, 'from' | 'to' | 'subject' | 'message'>;
type Tags = Mail['tags'];

const composer = nodemailer.createTransport({ streamTransport: true, newline: 'windows' });

async function composeSimple(
  { FromEmailAddress = '', Destination, ReplyToAddresses }: SendEmail,
  { Subject, Body, Headers, Attachments }: SimpleContent,
  tags: Tags,
  id: string,
  sentAt: Instant,
): Promise<Made> {
  const { ToAddresses, CcAddresses, BccAddresses } = Destination;
  if (!Body.Text && !Body.Html) throw new BadMail('Body must have Text or Html.');
  const { message } = await composer.sendMail({
    from: FromEmailAddress,
    to: ToAddresses,
    cc: CcAddresses,
    replyTo: ReplyToAddresses,
    subject: Subject.Data,
    ...(Body.Text && { text: Body.Text.Data }),
    ...(Body.Html && { html: Body.Html.Data }),
    attachments: Attachments.map((attachment) => ({
      filename: attachment.FileName,
      content: attachment.RawContent,
      encoding: 'base64',
      contentDisposition: attachment.ContentDisposition === 'INLINE' ? 'inline' : 'attachment',
      ...(attachment.ContentType && { contentType: attachment.ContentType }),
      ...(attachment.ContentId && { cid: attachment.ContentId }),
    })),
    headers: [
      ...Headers.map(({ Name, Value }) => ({ key: Name, value: Value })),
      ...Object.entries(tags).map(([name, value]) => ({ key: tagHeader(name), value })),
    ],
    date: new Date(sentAt),
    messageId: `<${id}@email.local>`,
    xMailer: false,
  });
  return {
    from: FromEmailAddress,
    to: [...ToAddresses, ...CcAddresses, ...BccAddresses],
    subject: Subject.Data,
    message: Buffer.isBuffer(message) ? message : await buffer(message),
  };
}

/** The message as it is, with the tags on top; who gets it says the request or else its own headers. */
function composeRaw({ FromEmailAddress, Destination }: SendEmail, data: string, tags: Tags): Made {
  const raw = Buffer.from(data, 'base64');
  const headers = readHeaders(raw.toString('utf8'));
  const given = [...Destination.ToAddresses, ...Destination.CcAddresses, ...Destination.BccAddresses];
  const own = ['to', 'cc', 'bcc'].flatMap((name) => headers.get(name)?.split(/, */) ?? []);
  const lines = Object.entries(tags).map(([name, value]) => `${tagHeader(name)}: ${value}\r\n`);
  return {
    from: FromEmailAddress ?? headers.get('from') ?? '',
    to: given.length > 0 ? given : own,
    subject: headers.get('subject') ?? '',
    message: Buffer.concat([Buffer.from(lines.join('')), raw]),
  };
}

function tagHeader(name: string): string {
  return `X-Tag-${name}`;
}
