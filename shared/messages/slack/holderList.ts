import { button, escapeMrkdwn, type Post, section } from '../blocks.ts';
import { type Holder, holderLabel } from './holderChoice.ts';
import { botTexts } from './texts.ts';

/** Which one is meant? Each with a button that opens the card. */
export const holderList = (holders: readonly Holder[]): Post => ({
  text: botTexts.whichHolder,
  blocks: [
    section(botTexts.whichHolder),
    ...holders.map((holder) => ({
      ...section(escapeMrkdwn(holderLabel(holder))),
      accessory: button('Ouvrir', 'journey.open', holder.journey.id),
    })),
  ],
});
