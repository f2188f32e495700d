/** One line of the local cloud's log. Details hold names, ids and durations, never anything of a person. */
export type Log = (message: string, details?: Readonly<Record<string, unknown>>) => void;

/** Error name and message, for a log line. */
export function errorDetails(error: unknown): { error: string; reason: string } {
  return error instanceof Error
    ? { error: error.name, reason: error.message }
    : { error: 'Unknown', reason: String(error) };
}
