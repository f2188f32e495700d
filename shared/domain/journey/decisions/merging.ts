import { toDay } from '../../paris.ts';
import type { Episode } from '../../records.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import type { Instant } from '../../time.ts';
import { type Brought, listsOf } from '../absorption.ts';
import { reasonOfClaim } from '../claims.ts';
import type { JourneyFact } from '../events.ts';
import type { Journey } from '../journey.ts';
import { takenBackFrom } from '../separate.ts';

/** What becomes of two journeys at once. */
export type DecisionOnTwo = { survivor: JourneyFact[]; absorbed: JourneyFact[] } | Refusal;

type Said = { at: Instant; by: string; why?: string | undefined };

/** Two journeys are of one and the same request: one goes on for both, with the records of both. */
export const decideMerge = (
  survivor: Journey | undefined,
  absorbed: Journey | undefined,
  { at, by: mergedBy, why }: Said,
): DecisionOnTwo => {
  if (!survivor || !absorbed) return refuse('unknownJourney', []);
  const refusal = badPair(survivor, absorbed);
  if (refusal) return refusal;
  const said = { on: toDay(at), mergedBy, ...(why !== undefined && { why }) };
  const { id: survivorId, project } = survivor;
  const title = project.title !== undefined ? { title: project.title } : {};
  return {
    survivor: [{ type: 'JourneyAbsorbed', ...said, brings: broughtBy(absorbed, survivor) }],
    absorbed: [{ type: 'AbsorbedInto', ...said, survivorId, ...title }],
  };
};

/** The two were not of one request after all: what came with the other goes back to it as it is now. */
export const decideSeparation = (
  survivor: Journey | undefined,
  absorbed: Journey | undefined,
  { at, by: separatedBy }: Said,
): DecisionOnTwo => {
  if (!survivor || !absorbed) return refuse('unknownJourney', []);
  const takes = takenBackFrom(survivor, absorbed);
  if (!takes || absorbed.absorbedInto?.journeyId !== survivor.id) return refuse('notMerged', []);
  if (survivor.absorbedInto) return refuse('absorbed', [survivor.absorbedInto.on, survivor.absorbedInto.by]);
  const said = { on: toDay(at), separatedBy };
  return {
    survivor: [{ type: 'JourneySeparated', ...said, absorbedId: absorbed.id }],
    absorbed: [{ type: 'SeparatedFrom', ...said, survivorId: survivor.id, takes }],
  };
};

/** Can one of these go on for the other? Where not, both orders are refused, but for which of them is closed. */
const badPair = (survivor: Journey, absorbed: Journey): Refusal | undefined => {
  if (survivor.id === absorbed.id) return refuse('sameJourney', []);
  for (const { absorbedInto } of [survivor, absorbed])
    if (absorbedInto) return refuse('absorbed', [absorbedInto.on, absorbedInto.by]);
  if (survivor.project.programme !== absorbed.project.programme) return refuse('otherProgramme', []);
  if (survivor.closing) return refuse('survivorClosed', [survivor.closing.on], 'stays');
  const { closing } = absorbed;
  if (closing && closing.from !== 'intake') return refuse('closedAfterStay', [closing.on]);
  const advisors = [survivor, absorbed].flatMap((journey) => [
    ...journey.advisors,
    ...journey.episodes.map(({ advisor }) => advisor),
  ]);
  const both = [survivor, absorbed].flatMap(({ exitInterviews }) => exitInterviews);
  const interviewer = both.map((interview) => interview.interviewer).find((name) => name && advisors.includes(name));
  return interviewer === undefined ? undefined : refuse('interviewedByOther', [interviewer]);
};

/** Stays of the other journey that overlap the survivor's do not count; there is one lead. */
const broughtBy = (absorbed: Journey, { id: projectId, holders, episodes, claims }: Journey): Brought => {
  const { project, notedAt, answers, raised, done, postponed, advisors, advisor, takenOn, followedFrom, erased } =
    absorbed;
  /** Not of those that were withdrawn. */
  const thereOf = <Value>(byId: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(byId).filter(([wanted]) => absorbed.appointments.some(({ id }) => id === wanted)),
    );
  const hasLead = holders.some(({ role }) => role === 'lead');
  return {
    ...listsOf((kind) => absorbed[kind].map((record) => ({ ...record, projectId }))),
    episodes: absorbed.episodes
      .filter((stay) => !episodes.some((own) => overlap(stay, own)))
      .map((stay) => ({ ...stay, projectId })),
    holders: absorbed.holders
      .filter(({ personId }) => !holders.some((known) => known.personId === personId))
      .map(({ personId, role }) => ({ projectId, personId, role: hasLead ? 'coHolder' : role })),
    project,
    notedAt: thereOf(notedAt),
    answers: thereOf(answers),
    claims: absorbed.claims.filter((claim) => !claims.some((own) => reasonOfClaim(own) === reasonOfClaim(claim))),
    raised,
    done,
    postponed,
    advisors,
    followedFrom,
    ...(advisor !== undefined && { advisor }),
    ...(takenOn !== undefined && { takenOn }),
    ...(erased && { erased }),
  };
};

/** Both days of a stay are counted in. */
const overlap = (one: Episode, other: Episode): boolean =>
  (other.end === undefined || one.start <= other.end) && (one.end === undefined || other.start <= one.end);
