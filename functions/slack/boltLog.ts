import { type Logger, LogLevel } from '@slack/bolt';
import { log } from '../runtime/log.ts';

/** Bolt's own log: only its errors, by their kind; what it adds to them may hold what somebody typed. */
export const boltLog: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (...said: unknown[]) => {
    const error = said.find((part) => part instanceof Error);
    log('ERROR', 'Bolt reports an error', { error: error?.name ?? 'unknown' });
  },
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
