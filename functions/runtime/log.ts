/** One line of JSON a message, as Lambda's own log format has it. Ids only: nothing of a person belongs in a log. */
export const log = (level: 'INFO' | 'ERROR', message: string, facts: Record<string, string | number> = {}): void => {
  process.stdout.write(`${JSON.stringify({ level, message, ...facts })}\n`);
};

/** The kind of an error: its code where it has one, as class names are short letters in a bundle. */
export const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

/** For `catch`: notes that a step failed, by the kind of error; its text may hold what somebody typed. */
export const logFailure =
  (step: string) =>
  (error: unknown): void =>
    log('ERROR', `${step} failed`, { error: kindOf(error) });
