/** Something that the person at the terminal can mend: the message is French and says how; no stack is shown. */
export class UserError extends Error {
  override name = 'UserError';
  /** what the command line ends with: 1 refused or failed, 2 not understood */
  readonly exitCode: 1 | 2;

  constructor(message: string, { exitCode = 1, ...options }: ErrorOptions & { exitCode?: 1 | 2 } = {}) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
