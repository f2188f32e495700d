import { button, context, escapeMrkdwn, type Post, section } from '../blocks.ts';
import { type Holder, holderLabel } from './holderChoice.ts';
import { botTexts } from './texts.ts';

const mostListed = 10;

/** Which one is meant? Each with a button that opens the card. */
export const holderList = (holders: readonly Holder[]): Post => ({
  text: botTexts.whichHolder,
  blocks: [
    section(botTexts.whichHolder),
    ...holders.slice(0, mostListed).map((holder) => ({
      ...section(escapeMrkdwn(holderLabel(holder))),
      accessory: button('Ouvrir', 'journey.open', holder.journey.id),
    })),
    ...(holders.length > mostListed ? [context(botTexts.moreHolders)] : []),
  ],
});
