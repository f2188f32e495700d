/** Something that the person at the terminal can mend: the message is French and says how; no stack is shown. */
export class UserError extends Error {
  override name = 'UserError';
}
