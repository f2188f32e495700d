/** What one can break on purpose, to see how the bot takes it. */
export type Switches = {
  /** The Web API does what it is asked and answers four seconds later. */
  slow: boolean;
  /** The Web API answers 503. */
  down: boolean;
  /** The Web API answers 200 with what is no answer: a page of HTML, half a JSON. It does nothing. */
  absurd: boolean;
  /** A second message in the same channel within a second is answered by 429. */
  rateLimited: boolean;
  /** The bot's receipt of an event gets lost: each one arrives twice. */
  doubled: boolean;
};

export const switchNames = ['slow', 'down', 'absurd', 'rateLimited', 'doubled'] as const satisfies (keyof Switches)[];
