import type { KnownBlock, ModalView } from '@slack/types';
import * as z from 'zod/mini';
import { plain } from './inputs.ts';

const schema = z.object({
  /** the journey that the modal is about, where it is not chosen in it */
  journeyId: z.optional(z.string()),
  /** the request that somebody began and did not send */
  draftId: z.optional(z.string()),
  /** the person that it is about */
  personId: z.optional(z.string()),
  /** the two persons that it asks about */
  persons: z.optional(z.tuple([z.string(), z.string()])),
  /** what has to be said about the fields, by the block's id */
  notes: z.optional(z.record(z.string(), z.string())),
});

/** What a modal remembers beside its fields: ids, and how a line was understood. */
export type ModalMemory = z.infer<typeof schema>;

export const readMemory = (privateMetadata: string): ModalMemory =>
  privateMetadata === '' ? {} : schema.parse(JSON.parse(privateMetadata));

export const modal = (
  title: string,
  blocks: KnownBlock[],
  more: { callbackId?: string; submit?: string; memory?: ModalMemory } = {},
): ModalView => ({
  type: 'modal',
  title: plain(title, 24),
  close: plain(more.submit === undefined ? 'Fermer' : 'Annuler', 24),
  blocks,
  ...(more.submit !== undefined && { submit: plain(more.submit, 24) }),
  ...(more.callbackId !== undefined && { callback_id: more.callbackId }),
  ...(more.memory && { private_metadata: JSON.stringify(more.memory) }),
});
