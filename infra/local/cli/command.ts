/** A command of the command line; `run` answers the exit code. */
export type Command = {
  readonly name: string;
  /** what comes behind the name */
  readonly usage: string;
  /** French, one line */
  readonly summary: string;
  /** French, one line an option */
  readonly options: readonly (readonly [option: string, meaning: string])[];
  readonly run: (args: string[]) => Promise<number>;
};
