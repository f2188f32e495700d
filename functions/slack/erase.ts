import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { isDirection } from '../../shared/domain/colleagues.ts';
import { leadOf } from '../../shared/domain/journey/journey.ts';
import { refusals } from '../../shared/domain/refusals.ts';
import { partsOf } from '../../shared/domain/reminders/reminderId.ts';
import { erasureModal, erasureTexts } from '../../shared/messages/slack/erasureModal.ts';
import { readMemory } from '../../shared/messages/slack/modal.ts';
import { noticeModal } from '../../shared/messages/slack/notice.ts';
import { botTexts } from '../../shared/messages/slack/texts.ts';
import { erasePerson } from '../../shared/usecases/erasePerson.ts';
import type { Act } from './act.ts';

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
  if (person.erasedOn !== undefined) return erasureTexts.already;
  await slack.views.open({ trigger_id: triggerId, view: erasureModal(person, jalon.association) });
  return undefined;
};

/** Erases a person, once however often the modal is sent. */
export const submitErasure = async (view: ViewOutput, { jalon, staff, now }: Act): Promise<ViewResponseAction> => {
  const { personId } = readMemory(view.private_metadata);
  if (personId === undefined) return { response_action: 'update', view: noticeModal(botTexts.stale) };
  const saying = { commandId: `slack/view/${view.id}`, at: now, by: staff.name };
  const erased = await erasePerson(jalon, personId, saying);
  const said = erased === 'done' ? erasureTexts.begun : erased.refusal.sentence;
  return { response_action: 'update', view: noticeModal(said) };
};
