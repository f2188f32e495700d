import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { port } from './packages/port.ts';

/** What the functions wrote into their logs since it was asked last: how often which message. */
export type Logged = { take(): { counts: Record<string, number>; personal: string[] } };

const environment = {
  TABLE_NAME: 'jalon',
  JOURNEY_MACHINE_PREFIX: 'arn:aws:states:eu-west-3:000000000000:stateMachine:jalon-',
  SLACK_BOT_TOKEN: 'simulated',
  SLACK_SIGNING_SECRET: 'simulated',
  MAIL_FROM: 'bonjour@example.org',
  PUBLIC_URL: 'https://jalon.example.org',
  SMS_URL: 'https://sms.example.org',
};

/**
 * Environment, timers, log and web of this thread as the simulated functions see them. `personal` are log lines with an
 * address in them: there should be none.
 */
export const useSimulatedProcess = (): Logged => {
  // A plain object: the environment of a process takes a lock for each look, and functions look at each call.
  process.env = { ...process.env, ...environment };
  // Refused conditions are thrown by the hundred thousand, and nobody reads where.
  Error.stackTraceLimit = 0;
  // Tokens of links decide where their rows lie, and so the order in which their stream comes.
  crypto.randomBytes = ((length: number) =>
    Buffer.from(Array.from({ length }, () => Math.floor(Math.random() * 256)))) as typeof crypto.randomBytes;
  syncBuiltinESMExports();
  Date.now = () => port().now();
  globalThis.setTimeout = ((callback: () => void, milliseconds = 0) => {
    void port().sleep(milliseconds).then(callback);
  }) as typeof setTimeout;
  AbortSignal.timeout = () => new AbortController().signal;
  globalThis.fetch = (async (_: unknown, init: { body: string }) => {
    const { status } = await port().text(JSON.parse(init.body));
    return { ok: status < 300, status };
  }) as unknown as typeof fetch;

  let counts: Record<string, number> = {};
  let personal: string[] = [];
  process.stdout.write = ((line: string) => {
    const { message = 'not JSON' } = readLine(line);
    counts[message] = (counts[message] ?? 0) + 1;
    if (line.includes('@')) personal.push(line);
    return true;
  }) as typeof process.stdout.write;
  return {
    take: () => {
      const taken = { counts, personal };
      counts = {};
      personal = [];
      return taken;
    },
  };
};

const readLine = (line: string): { message?: string } => {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
};
