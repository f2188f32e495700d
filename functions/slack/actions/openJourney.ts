import { openCard } from '../showCard.ts';
import type { ActionListener } from './action.ts';

/** Opens the card of the journey that a message speaks of. */
export const openJourney: ActionListener = ({ value: journeyId, triggerId }, act) =>
  openCard(act, journeyId, triggerId);
