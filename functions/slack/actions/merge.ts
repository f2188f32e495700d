import * as z from 'zod/mini';
import { refusals } from '../../../shared/domain/refusals.ts';
import { mergeModal } from '../../../shared/messages/slack/mergeModal.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { separateJourneys } from '../../../shared/usecases/separateJourneys.ts';
import { separatePersons } from '../../../shared/usecases/separatePersons.ts';
import { refreshCard } from '../showCard.ts';
import type { ActionListener } from './action.ts';

const pair = z.tuple([z.string(), z.string(), z.string()]);

/** Asks what two persons who are alike have to do with each other. The likeness is told anew, from the records of now. */
export const openMerge: ActionListener = async ({ value, triggerId, view }, { jalon, directory, slack, now }) => {
  const [journeyId, personId, otherId] = pair.parse(JSON.parse(value));
  const [journey, person, other] = await Promise.all([
    jalon.journeys.load(journeyId),
    jalon.records.person(personId),
    jalon.records.person(otherId),
  ]);
  if (!journey) return refusals.unknownJourney();
  if (!person || !other) return refusals.unknownPerson();
  if (person.id === other.id) return refusals.samePerson();
  const alike = (await directory.findAlike(person, now)).find((found) => found.person.id === other.id);
  const journeys = (alike?.journeys ?? []).filter(
    ({ id, project }) => id !== journeyId && project.programme === journey.project.programme,
  );
  const shown = mergeModal(journey, person, { person: other, likenesses: alike?.likenesses ?? [], journeys });
  const opening = { trigger_id: triggerId, view: shown };
  await (view ? slack.views.push(opening) : slack.views.open(opening));
  return undefined;
};

const separation = z.union([
  z.object({ persons: z.string() }),
  z.object({ survivor: z.string(), absorbed: z.string(), shown: z.optional(z.string()) }),
]);

/** Takes a merge back; on a card, the card shows it. */
export const separate: ActionListener = async ({ value, commandId, view }, act) => {
  const { jalon, staff, now } = act;
  const asked = separation.parse(JSON.parse(value));
  const saying = { commandId, at: now, by: staff.name };
  if ('persons' in asked) {
    const said = await separatePersons(jalon, asked.persons, saying);
    return 'refusal' in said ? said.refusal.sentence : botTexts.separatedPersons;
  }
  const separated = await separateJourneys(jalon, asked, saying);
  if ('refusal' in separated) return separated.refusal.sentence;
  if (asked.shown === undefined || !view) return botTexts.separatedJourneys;
  await refreshCard(act, asked.shown, view.id, { sentence: botTexts.separatedJourneys });
  return undefined;
};
