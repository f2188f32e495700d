/** The HTML id of a message. */
export const messageId = (ts: string) => `m${ts.replace('.', '-')}`;

/** The addresses of the stand-in's pages; ids only, so that no name is in an address. */
export const paths = {
  channel: (user: string, channel: string) => `/slack/${user}/${channel}`,
  /** The channel with the line to write in ready to type. */
  writing: (user: string, channel: string) => `/slack/${user}/${channel}?ecrire`,
  older: (user: string, channel: string, before: string) => `/slack/${user}/${channel}?avant=${before}`,
  message: (user: string, channel: string, ts: string) => `/slack/${user}/${channel}/messages/${ts}`,
  view: (user: string, channel: string, id: string) => `/slack/${user}/${channel}/vues/${id}`,
  exchanges: (user: string) => `/slack/${user}/echanges`,
};
