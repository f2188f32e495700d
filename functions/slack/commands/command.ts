import type { KnownBlock } from '@slack/types';
import type { Act } from '../act.ts';

/** An answer that only the person who typed sees. */
type Reply = { text: string; blocks?: KnownBlock[] };

/** A slash command, once: help, manifest and dispatch follow from it. */
export type Command = {
  name: `/${string}`;
  /** what may follow the name */
  usage: string;
  /** one French line */
  description: string;
  /** whole lines that one can type; `{lieu}` and `{partenaire}` stand for some of the association's own */
  examples: readonly string[];
  /** Answers what was typed after the name (as people see it, without markup), or opens a modal with the trigger and answers nothing. */
  listener: (typed: { text: string; triggerId: string }, act: Act) => Promise<Reply | undefined>;
};
