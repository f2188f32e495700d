import { type Logger, LogLevel } from '@slack/bolt';
import { kindOf, log } from '../runtime/log.ts';

/** Bolt's own log: only its errors, by their kind; what it adds to them may hold what somebody typed. */
export const boltLog: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (...said: unknown[]) => {
    log('ERROR', 'Bolt reports an error', { error: kindOf(said.find((part) => part instanceof Error)) });
  },
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
