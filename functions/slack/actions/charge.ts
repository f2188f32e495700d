import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { type Act, perform } from '../act.ts';
import { refreshCard } from '../showCard.ts';
import type { ActionListener } from './action.ts';

/** The card in the channel is not touched here: it is owed with the fact, and rewritten when that is delivered. */
const charge =
  (command: (advisor: string) => JourneyCommand): ActionListener =>
  async ({ value: journeyId, commandId, view }, act: Act) => {
    const executed = await perform(act, { journeyId, commandId, command: command(act.staff.name) });
    if ('refusal' in executed) return executed.refusal.sentence;
    if (view) await refreshCard(act, journeyId, view.id, { sentence: botTexts.done });
    return undefined;
  };

/** Takes a request in charge: exactly one wins, the others read who. */
export const takeIntake = charge((advisor) => ({ type: 'TakeInCharge', advisor }));

/** Gives it back. */
export const handBackIntake = charge((advisor) => ({ type: 'HandBack', advisor }));
