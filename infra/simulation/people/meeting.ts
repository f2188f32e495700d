/** What becomes of an appointment at the time that it has: a moved one is another. Spans in milliseconds. */
export type Meeting = {
  comes: 'held' | 'noShow' | 'excused';
  /** when its outcome is noted, counted from its end; absent where nobody thinks of it unasked */
  notedAfter?: number;
  /** nobody ever notes it, whoever asks */
  isForgotten: boolean;
  /** what a colleague does to it before, at a part of the time until then */
  before?: { does: 'moves' | 'cancelled' | 'excused'; at: number };
};
