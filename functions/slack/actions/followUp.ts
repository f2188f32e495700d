import { toDay } from '../../../shared/domain/paris.ts';
import { partsOf } from '../../../shared/domain/reminders/reminderId.ts';
import { followUpCommand, readFollowUpChoice, type Verb, verbs } from '../../../shared/messages/slack/followUps.ts';
import type { JourneyForm } from '../../../shared/messages/slack/form.ts';
import { appointmentForm } from '../../../shared/messages/slack/forms/appointment.ts';
import { closeForm } from '../../../shared/messages/slack/forms/close.ts';
import { moveAppointmentForm } from '../../../shared/messages/slack/forms/moveAppointment.ts';
import { situationForm } from '../../../shared/messages/slack/forms/situation.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { isUndelivered } from '../../../shared/messages/undelivered.ts';
import { settleDigestLine } from '../../../shared/store/messageStore.ts';
import { oweDigest } from '../../../shared/usecases/raiseNudges.ts';
import { type Act, perform } from '../act.ts';
import type { ActionListener } from './action.ts';
import { openForm } from './openForm.ts';
import { openJourney } from './openJourney.ts';

/** What is filled in rather than settled with one choice. */
const forms: Partial<Record<Verb, JourneyForm>> = {
  close: closeForm,
  situation: situationForm,
  move: moveAppointmentForm,
  plan: appointmentForm,
};

/** Settles a follow-up where it is read. The digest is rewritten by what follows from the change. */
export const actOnFollowUp: ActionListener = async (press, act) => {
  const chosen = readFollowUpChoice(press.value);
  if (!chosen) return botTexts.stale;
  const { verb, journeyId, reminderId } = chosen;
  const onJourney = { ...press, value: journeyId };
  if (verb === 'open') return openJourney(onJourney, act);
  if (verb === 'erase') return (await import('../erase.ts')).openErasure(chosen, press, act);
  const form = forms[verb];
  if (form) return openForm(form)(onJourney, act);
  const sentence = botTexts.noted(verbs[verb].toLowerCase());
  if (isUndelivered(partsOf(reminderId).rule)) return settleUndelivered(act, journeyId, reminderId, sentence);

  const command = followUpCommand(verb, reminderId, act.staff.name, toDay(act.now));
  if (!command) return botTexts.stale;
  const { commandId } = press;
  const executed = await perform(act, { journeyId, commandId, command });
  if ('refusal' in executed) return executed.refusal.sentence;
  return { sentence, change: { journeyId, commandId } };
};

/** That a message did not go out is no fact of the journey: only the digest knows. */
const settleUndelivered = async (
  { jalon, staff, now }: Act,
  journeyId: string,
  reminderId: string,
  sentence: string,
): Promise<string> => {
  const { due } = partsOf(reminderId);
  const settled = settleDigestLine(staff.name, due, journeyId, reminderId);
  await jalon.messages.record([settled, oweDigest(staff.name, due, now)]);
  return sentence;
};
