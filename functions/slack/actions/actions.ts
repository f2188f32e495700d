import { callBackActions } from '../../../shared/messages/callBackActions.ts';
import { followUpAction } from '../../../shared/messages/slack/followUps.ts';
import { journeyForms } from '../../../shared/messages/slack/forms.ts';
import { pauseActions } from '../../../shared/messages/slack/home.ts';
import { holderSearches, offeredHolders } from '../../../shared/messages/slack/lineModal.ts';
import { mergeActions } from '../../../shared/messages/slack/merged.ts';
import { undoAction } from '../../../shared/messages/slack/notice.ts';
import type { ActionListener } from './action.ts';
import { handBackIntake, takeIntake } from './charge.ts';
import { chooseHolder, chooseOfferedHolder } from './chooseHolder.ts';
import { actOnFollowUp } from './followUp.ts';
import { openForm } from './openForm.ts';
import { openJourney } from './openJourney.ts';
import { endPause, openPause } from './pauses.ts';
import { undoChange } from './undo.ts';

/** Every button and menu that tells the bot at once, by action id. */
export const actions: ReadonlyMap<string, ActionListener> = new Map([
  ['intake.take', takeIntake],
  ['intake.handBack', handBackIntake],
  ['journey.open', openJourney],
  ...holderSearches.map((search) => [search, chooseHolder] as const),
  ...offeredHolders.map((offered) => [offered, chooseOfferedHolder] as const),
  [followUpAction, actOnFollowUp],
  [undoAction, undoChange],
  // What these take is loaded with the first one.
  ['digest.others', async (press, act) => (await import('./digestOthers.ts')).showOthers(press, act)],
  ['intake.details', async (press, act) => (await import('./details.ts')).showDetails(press, act)],
  [callBackActions.details, async (press, act) => (await import('./callBack.ts')).showDraft(press, act)],
  [callBackActions.note, async (press, act) => (await import('./callBack.ts')).noteDraft(press, act)],
  [callBackActions.called, async (press, act) => (await import('./callBack.ts')).noteCall(press, act)],
  [mergeActions.open, async (press, act) => (await import('./merge.ts')).openMerge(press, act)],
  [mergeActions.separate, async (press, act) => (await import('./merge.ts')).separate(press, act)],
  [pauseActions.open, openPause],
  [pauseActions.end, endPause],
  ...journeyForms.map((form) => [form.id, openForm(form)] as const),
]);
