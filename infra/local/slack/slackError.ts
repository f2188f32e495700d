/**
 * A refusal of the Web API: `code` is Slack's, `channel_not_found`; `details` go into `response_metadata.messages`,
 * `more` beside the code.
 */
export class SlackError extends Error {
  readonly code: string;
  readonly details: readonly string[];
  readonly more: Readonly<Record<string, string>>;

  constructor(code: string, details: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
    super([code, ...details].join(' '));
    this.code = code;
    this.details = details;
    this.more = more;
  }
}
