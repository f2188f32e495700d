/** Slack's client tries again with p-retry. The bot's never does, and says so to it: here a call is made once. */
export default async function oneAttempt<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof AbortError ? error.originalError : error;
  }
}

/** What the client throws for a call that trying again would not help: the error itself is inside. */
export class AbortError extends Error {
  readonly originalError: Error;

  constructor(originalError: Error) {
    super(originalError.message);
    this.originalError = originalError;
  }
}
