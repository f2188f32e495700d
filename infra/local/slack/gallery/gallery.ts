import { erasing } from './erasing.ts';
import { forms } from './forms.ts';
import { homes } from './homes.ts';
import { lines } from './lines.ts';
import { merging } from './merging.ts';
import { modals } from './modals.ts';
import { posts } from './posts.ts';
import type { Sample } from './sample.ts';

export const galleryParts = ['messages', 'home', 'lines', 'modals', 'forms'] as const;

/** Everything that the bot can show, with sample data, by where people see it. */
export type Gallery = Record<(typeof galleryParts)[number], Sample[]>;

export const gallery = (): Gallery => ({
  messages: posts(),
  home: homes(),
  lines: lines(),
  modals: [...modals(), ...merging(), ...erasing()],
  forms: forms(),
});
