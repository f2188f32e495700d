import type { Instant } from '../../../shared/domain/time.ts';

/** What the stand-ins for packages talk to: the simulated cloud of the association that is being lived. */
export type Port = {
  /** a command of the client of Step Functions, `StartExecution`, and its input */
  states(command: string, input: unknown): Promise<unknown>;
  mail(input: SentMail): Promise<{ MessageId: string }>;
  /** a method of Slack's Web API, `chat.postMessage`, and its arguments */
  slack(method: string, input: unknown): Promise<unknown>;
  text(input: { id: string; to: string; text: string }): Promise<{ status: number }>;
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
};

export type SentMail = { Destination?: { ToAddresses?: string[] }; EmailTags?: { Name: string; Value: string }[] };

let connected: Port | undefined;

export const connect = (port: Port): void => {
  connected = port;
};

export const port = (): Port => {
  if (!connected) throw new Error('no association is being lived');
  return connected;
};
