import {
  type Attachment,
  BadRequestException,
  MessageRejected,
  SESv2Client,
  SendEmailCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import type { MailFile } from '../../shared/messages/mail.ts';
import { undelivered } from '../../shared/messages/undelivered.ts';
import { Busy, type Mailer, Undeliverable } from '../../shared/usecases/jalon.ts';
import { required } from './environment.ts';
import { isNotTaken } from './notTaken.ts';

const minute = 60_000;

/** A connection that was kept while the function was frozen breaks at its next use, and nobody knows what it carried. */
const fresh = { keepAlive: false };
const requestHandler = { httpAgent: fresh, httpsAgent: fresh };

/**
 * Mail through SES. The message's id goes along as a tag; ids hold nothing personal. The SDK tries nothing again by itself:
 * SES knows no idempotent sending, and a mail whose answer was lost may have gone out.
 */
export const createMailer = (client = new SESv2Client({ maxAttempts: 1, requestHandler })): Mailer => ({
  send: async ({ to, subject, text, html, files }, messageId) => {
    const Charset = 'UTF-8';
    try {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: required('MAIL_FROM'),
          Destination: { ToAddresses: [to] },
          // A tag takes letters, digits, - and _ only.
          EmailTags: [{ Name: 'jalon', Value: messageId.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 256) }],
          Content: {
            Simple: {
              Subject: { Data: subject, Charset },
              Body: { Text: { Data: text, Charset }, Html: { Data: html, Charset } },
              ...(files.length > 0 && { Attachments: files.map(attachment) }),
            },
          },
        }),
      );
      return MessageId ?? messageId;
    } catch (error) {
      if (error instanceof MessageRejected || error instanceof BadRequestException)
        throw new Undeliverable(undelivered.badAddress(), { cause: error });
      if (error instanceof TooManyRequestsException) throw new Busy(minute, { cause: error });
      if (isNotTaken(error)) throw error;
      throw new Undeliverable(undelivered.uncertain(), { cause: error });
    }
  },
});

const attachment = ({ name, contentType, content }: MailFile): Attachment => ({
  FileName: name,
  ContentType: contentType,
  ContentDisposition: 'ATTACHMENT',
  ContentTransferEncoding: 'BASE64',
  RawContent: Buffer.from(content),
});
