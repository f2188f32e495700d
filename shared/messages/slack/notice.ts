import type { KnownBlock, ModalView } from '@slack/types';
import { button, escapeMrkdwn, type Post, section } from '../blocks.ts';
import { modal } from './modal.ts';

/** What somebody just did to a journey, so that it can be taken back. */
export type Change = { journeyId: string; commandId: string };

export const undoAction = 'change.undo';

/** The way back; the values are ids only. */
export const undoButton = ({ journeyId, commandId }: Change) =>
  button('Annuler la saisie', undoAction, JSON.stringify([journeyId, commandId]));

/** A sentence for one person, with the way back where there is one. */
export const notice = (sentence: string, change?: Change): Post => ({
  text: escapeMrkdwn(sentence),
  blocks: blocksOf(sentence, change),
});

/** The same on top of a modal. */
export const noticeModal = (sentence: string, change?: Change): ModalView => modal('Jalon', blocksOf(sentence, change));

const blocksOf = (sentence: string, change?: Change): KnownBlock[] => [
  { ...section(escapeMrkdwn(sentence)), ...(change && { accessory: undoButton(change) }) },
];
