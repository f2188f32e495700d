import { refusals } from '../../../shared/domain/refusals.ts';
import { detailsView } from '../detailsView.ts';
import type { ActionListener } from './action.ts';

/** Shows who sent a request and what they told: to one colleague who asks, never in the channel. The reading is noted. */
export const showDetails: ActionListener = async (press, act) => {
  const { jalon, slack, staff, now } = act;
  const { value: journeyId, triggerId, commandId } = press;
  const journey = await jalon.journeys.load(journeyId);
  if (!journey) return refusals.unknownJourney();
  await jalon.readings.note({ id: commandId, staff: staff.name, journeyId, at: now, from: 'slack' });
  await slack.views.open({ trigger_id: triggerId, view: await detailsView(act, journey) });
  return undefined;
};
