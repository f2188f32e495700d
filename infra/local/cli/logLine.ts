import type { Log } from '../log.ts';

/** The local cloud's log goes to standard error, so that what a command answers can be piped. */
export const logLine: Log = (message, details = {}) => {
  const facts = Object.entries(details).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  process.stderr.write(`${[message, ...facts].join(' ')}\n`);
};
