import type { SpamSignal } from '../../domain/draft.ts';

const signals: Readonly<Record<SpamSignal, string>> = {
  honeypot: 'une case cachée est remplie',
  fast: 'rempli très vite',
  manyFromHere: 'beaucoup de demandes viennent du même endroit',
  noProof: 'envoyé sans script',
};

/** What makes a request look like a machine's, to be looked at; a lone missing script is usual on an old phone. */
export const spamWarning = (found: readonly SpamSignal[]): string | undefined =>
  found.some((signal) => signal !== 'noProof')
    ? `À vérifier : ${found.map((signal) => signals[signal]).join(', ')}`
    : undefined;
