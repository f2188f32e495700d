import { refusals } from '../../../shared/domain/refusals.ts';
import { detailsModal } from '../../../shared/messages/slack/detailsModal.ts';
import { draftIdOf } from '../../../shared/usecases/receiveIntake.ts';
import { saidIn } from '../saidIn.ts';
import type { ActionListener } from './action.ts';

/** Shows who sent a request and what they told: to one colleague who asks, never in the channel. The reading is noted. */
export const showDetails: ActionListener = async (press, act) => {
  const { jalon, directory, slack, staff, now } = act;
  const { value: journeyId, triggerId, commandId } = press;
  const journey = await jalon.journeys.load(journeyId);
  if (!journey) return refusals.unknownJourney();
  const people = await Promise.all(
    journey.holders.map(async ({ personId }) => {
      const [person, sheets, draft] = await Promise.all([
        jalon.records.person(personId),
        jalon.records.sheetsOf(personId),
        jalon.drafts.load(draftIdOf(personId)),
      ]);
      const said = draft ? { lines: await saidIn(draft, act, 'beyondRecords'), signals: draft.signals } : undefined;
      return { person, sheet: sheets.find(({ projectId }) => projectId === journeyId), ...(said && { said }) };
    }),
  );
  await jalon.readings.note({ id: commandId, staff: staff.name, journeyId, at: now, from: 'slack' });
  const partners = await directory.partners(now);
  await slack.views.open({ trigger_id: triggerId, view: detailsModal(journey, people, partners, jalon.association) });
  return undefined;
};
