import { journeyForms } from '../../../shared/messages/slack/forms.ts';
import type { ActionListener } from './action.ts';
import { handBackIntake, takeIntake } from './charge.ts';
import { chooseHolder } from './chooseHolder.ts';
import { openForm } from './openForm.ts';
import { openJourney } from './openJourney.ts';

/** Every button and menu that tells the bot at once, by action id. */
export const actions: ReadonlyMap<string, ActionListener> = new Map([
  ['intake.take', takeIntake],
  ['intake.handBack', handBackIntake],
  ['journey.open', openJourney],
  ['holder', chooseHolder],
  ...journeyForms.map((form) => [form.id, openForm(form)] as const),
]);
