import type { ModalView } from '@slack/types';
import { isDirection } from '../../shared/domain/colleagues.ts';
import type { Evidence } from '../../shared/domain/erasure/evidence.ts';
import type { Journey } from '../../shared/domain/journey/journey.ts';
import { toDay } from '../../shared/domain/paris.ts';
import { type DetailsOf, detailsModal } from '../../shared/messages/slack/detailsModal.ts';
import { draftIdOf } from '../../shared/usecases/receiveIntake.ts';
import { logFailure } from '../runtime/log.ts';
import type { Act } from './act.ts';
import { saidIn } from './saidIn.ts';

/** The sheet of a request: who carries it, each person once; who may be known already; who was found to be one person. */
export const detailsView = async (act: Act, journey: Journey): Promise<ModalView> => {
  const { jalon, directory, now } = act;
  const people = await Promise.all(journey.holders.map(({ personId }) => detailsOf(act, journey, personId)));
  const ids = people.map(({ person }) => person?.id);
  const each = people.filter((_, at) => ids[at] === undefined || ids.indexOf(ids[at]) === at);
  // Two holders of one project are two persons, unless much speaks against it.
  const strangers = each.map(({ alike = [], ...one }) => ({
    ...one,
    alike: alike.filter(({ person, verdict }) => verdict === 'probable' || !ids.includes(person.id)),
  }));
  return detailsModal(journey, strangers, await directory.partners(now), jalon.association);
};

const detailsOf = async (act: Act, journey: Journey, personId: string): Promise<DetailsOf> => {
  const { jalon, directory, now } = act;
  const [person, sheets, draft, merged] = await Promise.all([
    jalon.records.evenErased(personId),
    jalon.records.sheetsOf(personId),
    jalon.drafts.load(draftIdOf(personId)),
    jalon.records.mergedWith(personId),
  ]);
  if (person?.erasedOn !== undefined) return { person, sheet: undefined, evidence: await evidenceFor(act, person.id) };
  const said = draft ? { lines: await saidIn(draft, act, 'beyondRecords'), signals: draft.signals } : undefined;
  const projects = [journey.id, ...(journey.absorbed ?? []).map(({ journeyId }) => journeyId)];
  const [sheet] = projects.flatMap((id) => sheets.filter(({ projectId }) => projectId === id));
  const communes = sheets.flatMap(({ commune }) => commune ?? []);
  const alike = person ? await directory.findAlike({ ...person, communes }, now) : [];
  return { person, sheet, alike, merged, ...(said && { said }) };
};

/** For the direction alone. */
const evidenceFor = async ({ jalon, staff, now }: Act, personId: string): Promise<Evidence | undefined> =>
  isDirection(jalon.association, staff.name) ? jalon.erasures.evidence(personId, toDay(now)) : undefined;

/** Shows a sheet that is open as it is after a change. The change is saved by then: failing here says nothing of it. */
export const refreshDetails = async (act: Act, journeyId: string, viewId: string): Promise<void> => {
  try {
    const journey = await act.jalon.journeys.load(journeyId);
    if (journey) await act.slack.views.update({ view_id: viewId, view: await detailsView(act, journey) });
  } catch (error) {
    logFailure('refreshing a sheet')(error);
  }
};
