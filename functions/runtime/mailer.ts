import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { undelivered } from '../../shared/messages/undelivered.ts';
import { type Mailer, Undeliverable } from '../../shared/usecases/jalon.ts';
import { required } from './environment.ts';

/** Mail through SES. The message's id goes along as a tag; ids hold nothing personal. */
export const createMailer = (client = new SESv2Client({})): Mailer => ({
  send: async ({ to, subject, text, html }, messageId) => {
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
            },
          },
        }),
      );
      return MessageId ?? messageId;
    } catch (error) {
      if (error instanceof MessageRejected || error instanceof BadRequestException)
        throw new Undeliverable(undelivered.badAddress(), { cause: error });
      throw error;
    }
  },
});
