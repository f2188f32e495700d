/** A refusal of the Web API: `code` is Slack's, `channel_not_found`; `details` go into `response_metadata.messages`. */
export class SlackError extends Error {
  readonly code: string;
  readonly details: readonly string[];

  constructor(code: string, details: readonly string[] = []) {
    super([code, ...details].join(' '));
    this.code = code;
    this.details = details;
  }
}
