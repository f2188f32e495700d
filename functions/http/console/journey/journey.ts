import { isDirection } from '../../../../shared/domain/colleagues.ts';
import { type Journey, shownHolders } from '../../../../shared/domain/journey/journey.ts';
import { stores } from '../../../runtime/stores.ts';
import { type Answer, page, seeOther } from '../../web/answers.ts';
import type { Member } from '../member.ts';
import { refusal } from '../refusal.ts';
import { journeyAddress } from './address.ts';
import { journeyPage } from './journeyPage.ts';
import type { HolderShown } from './journeyView.ts';
import { readingsPage } from './readingsPage.ts';

/** The page of a journey's holders. Opening it is noted: who, when. */
export const showJourney = async (member: Member): Promise<Answer> => {
  const { journeys, records, readings, association } = stores();
  const journey = await journeys.load(idIn(member));
  if (!journey) return refusal('unknownJourney');
  if (journey.absorbedInto) return seeOther(journeyAddress(journey.absorbedInto.journeyId));
  const { staff, now } = member;
  await readings.note({ id: staff.slackUserId, staff: staff.name, journeyId: journey.id, at: now, from: 'web' });
  const [holders, partners, places] = await Promise.all([
    holdersOf(journey),
    records.partners(),
    records.placePeriods(),
  ]);
  const mayRead = isDirection(association, staff.name);
  return page(200, journeyPage({ member, association, journey, holders, partners, places, mayRead }));
};

/** Who opened the page of a journey's holders, or their sheet in Slack; of what was merged into it, too. */
export const showReadings = async (member: Member): Promise<Answer> => {
  const { journeys, readings } = stores();
  const journey = await journeys.load(idIn(member));
  if (!journey) return refusal('unknownJourney');
  const ids = [journey.id, ...(journey.absorbed ?? []).map(({ journeyId }) => journeyId)];
  const all = (await Promise.all(ids.map((id) => readings.ofJourney(id)))).flat();
  return page(200, readingsPage({ member, journey, readings: all.toSorted((a, b) => b.at - a.at) }));
};

const idIn = ({ request: { pathParameters } }: Member): string => pathParameters.id ?? '';

/** Each person once, whatever the id that the journey knows them by; nothing is told of who was erased. */
const holdersOf = async (journey: Journey): Promise<HolderShown[]> => {
  const { records } = stores();
  const found = await Promise.all(shownHolders(journey).map(({ personId }) => records.evenErased(personId)));
  const each = [...new Map(found.flatMap((person) => (person ? [[person.id, person] as const] : []))).values()];
  return Promise.all(
    each.map(async (person) => {
      const sheets = person.erasedOn === undefined ? await records.sheetsOf(person.id) : [];
      const sheet = sheets.find(({ projectId }) => projectId === journey.id);
      return { person, ...(sheet && { sheet }) };
    }),
  );
};
