import { isDirection } from '../../../shared/domain/journey/decisions/erasing.ts';
import { leadOf } from '../../../shared/domain/journey/journey.ts';
import { refusals } from '../../../shared/domain/refusals.ts';
import { partsOf } from '../../../shared/domain/reminders/rule.ts';
import { erasureModal } from '../../../shared/messages/slack/erasureModal.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import type { Act } from '../act.ts';

type Chosen = { journeyId: string; reminderId: string };

/** Asks once more, and says what goes and what stays: of the holder that the follow-up is about, else of who leads. */
export const openErasure = async (
  { journeyId, reminderId }: Chosen,
  { triggerId }: { triggerId: string },
  { jalon, slack, staff }: Act,
): Promise<string | undefined> => {
  if (!isDirection(jalon.association, staff.name)) return refusals.onlyDirection();
  const journey = await jalon.journeys.load(journeyId);
  if (!journey) return refusals.unknownJourney();
  const { subject } = partsOf(reminderId);
  const meant = journey.holders.find(({ personId }) => personId === subject) ?? leadOf(journey);
  const person = meant && (await jalon.records.evenErased(meant.personId));
  if (!person) return refusals.unknownPerson();
  if (person.erasedOn !== undefined) return botTexts.alreadyErased;
  await slack.views.open({ trigger_id: triggerId, view: erasureModal(journeyId, person, jalon.association) });
  return undefined;
};
