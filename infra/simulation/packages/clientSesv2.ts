import { port, type SentMail } from './port.ts';

/** As much of `@aws-sdk/client-sesv2` as the functions use, before the simulated cloud. */
export class SESv2Client {
  send({ input }: SendEmailCommand): Promise<unknown> {
    return port().mail(input);
  }
}

export class SendEmailCommand {
  readonly input: SentMail;
  constructor(input: SentMail) {
    this.input = input;
  }
}

export class BadRequestException extends Error {}
export class MessageRejected extends Error {}
export class TooManyRequestsException extends Error {}
