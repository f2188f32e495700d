import type { Workspace } from '../workspace.ts';

/** The HTML id of a message. */
export const messageId = (ts: string) => `m${ts.replace('.', '-')}`;

/** Where the app's home is, as a channel's id says where a channel is. */
export const homePlace = 'accueil';

const place = (user: string, id: string) => `/slack/${user}/${id}`;

/** The addresses of the stand-in's pages; ids only, so that no name is in an address. */
export const paths = {
  /** A channel, or the app's home. */
  place,
  /** Where a person begins: the first channel they are in. */
  landing: ({ channelsOf }: Workspace, user: string) => place(user, channelsOf(user)[0]?.id ?? ''),
  /** Goes to the app's home and lets the bot know. */
  openHome: (user: string) => `${place(user, homePlace)}/ouvrir`,
  /** The channel with the line to write in ready to type. */
  writing: (user: string, channel: string) => `${place(user, channel)}?ecrire`,
  older: (user: string, channel: string, before: string) => `${place(user, channel)}?avant=${before}`,
  members: (user: string, channel: string) => `${place(user, channel)}/membres`,
  message: (user: string, channel: string, ts: string) => `${place(user, channel)}/messages/${ts}`,
  /** A view over a place, or the home itself. */
  view: (user: string, at: string, id: string) => `${place(user, at)}/vues/${id}`,
  exchanges: (user: string) => place(user, 'echanges'),
  gallery: '/slack/galerie',
  sampleJson: (id: string) => `/slack/galerie/${id}.json`,
};
