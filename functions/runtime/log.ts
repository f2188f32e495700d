/** One line of JSON a message, as Lambda's own log format has it. Ids only: nothing of a person belongs in a log. */
export const log = (level: 'INFO' | 'ERROR', message: string, facts: Record<string, string | number> = {}): void => {
  process.stdout.write(`${JSON.stringify({ level, message, ...facts })}\n`);
};

/** For `catch`: notes that a step failed, by the kind of error; its text may hold what somebody typed. */
export const logFailure =
  (step: string) =>
  (error: unknown): void =>
    log('ERROR', `${step} failed`, { error: error instanceof Error ? error.name : 'unknown' });
