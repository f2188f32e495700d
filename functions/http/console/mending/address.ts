/** What has to be put right in a year; `own`: only by whoever asks. */
export const mendingAddress = (year: number, own = false): string =>
  `/equipe/a-corriger/${year}${own ? '?pour=moi' : ''}`;
