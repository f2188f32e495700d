import type { Arguments } from './arguments.ts';

/** A Web API method: its answer without `ok`, or a SlackError. */
export type Method = (args: Arguments) => Record<string, unknown>;
export type Methods = Readonly<Record<string, Method>>;
