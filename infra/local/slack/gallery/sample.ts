import type { HomeView, ModalView } from '@slack/types';
import type { Post } from '../../../../shared/messages/blocks.ts';

/** One thing that the bot can show, with sample data. */
export type Sample = {
  /** Its place on the page, and the name of its JSON. */
  id: string;
  /** The function or the form that makes it. */
  made: string;
  /** When it is seen, in French. */
  title: string;
  shows: Post | ModalView | HomeView;
};

/** `variant` tells apart what the same function makes. */
export const sample = (made: string, title: string, shows: Sample['shows'], variant = ''): Sample => ({
  id: [made, variant].filter(Boolean).join('-'),
  made,
  title,
  shows,
});
