import type { PlainDate } from '../time.ts';
import { type Absorbed, type Lists, listsOf, type Replaced, recordKinds, type TakenBack } from './absorption.ts';
import { reasonOfClaim } from './claims.ts';
import type { JourneyFact } from './events.ts';
import { type Journey, openEpisode } from './journey.ts';

type Fact<Type extends JourneyFact['type']> = Extract<JourneyFact, { type: Type }>;

/** What came with that journey goes back; whatever else was noted stays here. */
export const separate = (journey: Journey, { absorbedId }: Fact<'JourneySeparated'>): Journey => {
  const part = journey.absorbed?.find(({ journeyId }) => journeyId === absorbedId);
  if (!part) return journey;
  const { came } = part;
  const { absorbed = [], ...rest } = journey;
  const others = absorbed.filter((other) => other !== part);
  const lists = listsOf((kind) => journey[kind].filter(({ id }) => !came[kind].includes(id)));
  const stage = openEpisode(lists)?.phase ?? (journey.closing ? 'closed' : 'intake');
  const goesBack = (reason: string): boolean => isAbout(reason, came);
  return {
    ...withoutAdvisor(rest, came, lists),
    ...lists,
    stage,
    ...peopleLeft(journey, lists, came),
    followedFrom: back(journey.followedFrom, came.followedFrom) ?? journey.followedFrom,
    notedAt: pick(journey.notedAt, (id) => !came.appointments.includes(id)),
    answers: pick(journey.answers, (id) => !came.appointments.includes(id)),
    claims: journey.claims.filter((claim) => !goesBack(reasonOfClaim(claim))),
    raised: pick(journey.raised, (id) => !came.raised.includes(id) && !goesBack(withoutDay(id))),
    done: pick(backAll(journey.done, came.done), (reason) => !goesBack(reason)),
    postponed: pick(backAll(journey.postponed, came.postponed), (reason) => !goesBack(reason)),
    ...(others.length > 0 && { absorbed: others }),
    separated: [...new Set([...(journey.separated ?? []), absorbedId])],
  };
};

/** Whoever came in charge with the other journey leaves with it, unless a stay here is theirs by now. */
const withoutAdvisor = (journey: Journey, came: Absorbed['came'], lists: Lists): Journey => {
  const { advisor, takenOn: _, ...rest } = journey;
  const leaves = came.advisor !== undefined && came.advisor === advisor && openEpisode(lists)?.advisor !== advisor;
  return leaves ? rest : journey;
};

/** Those who came along leave too, but for whom something that stays here names. */
const peopleLeft = (
  { holders, advisors, advisor }: Journey,
  { appointments, referrals, episodes }: Lists,
  came: Absorbed['came'],
): Pick<Journey, 'holders' | 'advisors'> => {
  const named = [...appointments.flatMap(({ personIds }) => personIds), ...referrals.map(({ personId }) => personId)];
  const had = [...episodes.map((stay) => stay.advisor), came.advisor === advisor ? undefined : advisor];
  return {
    holders: holders.filter(({ personId }) => !came.holders.includes(personId) || named.includes(personId)),
    advisors: advisors.filter((name) => !came.advisors.includes(name) || had.includes(name)),
  };
};

/** It goes on where it stood, with its records as they are now. */
export const goOnFrom = (journey: Journey, { takes }: Fact<'SeparatedFrom'>): Journey => {
  const { absorbedInto, ...rest } = journey;
  return { ...rest, ...takes, stage: absorbedInto?.stage ?? journey.stage };
};

/** What goes back to a journey that is separated again: what had come from it, as it is in the journey that went on. */
export const takenBackFrom = (survivor: Journey, absorbed: Journey): TakenBack | undefined => {
  const came = survivor.absorbed?.find(({ journeyId }) => journeyId === absorbed.id)?.came;
  if (!came) return undefined;
  const goesBack = (reason: string): boolean => isAbout(reason, came);
  const isTheirs = (id: string): boolean => came.appointments.includes(id);
  return {
    ...listsOf((kind) => presentState<Recorded>(absorbed[kind], survivor[kind], came[kind], absorbed.id)),
    episodes: presentState(absorbed.episodes, survivor.episodes, came.episodes, absorbed.id).map((stay) => {
      // A stay that ended in the other journey goes on in this one.
      const goesOn = absorbed.episodes.some(({ id, end }) => id === stay.id && end === undefined);
      const { end, endReason, ...open } = stay;
      return goesOn ? open : stay;
    }),
    notedAt: { ...absorbed.notedAt, ...pick(survivor.notedAt, isTheirs) },
    // Those that were taken back meanwhile are gone.
    answers: { ...pick(absorbed.answers, (id) => !isTheirs(id)), ...pick(survivor.answers, isTheirs) },
    claims: [
      ...absorbed.claims.filter((claim) => !goesBack(reasonOfClaim(claim))),
      ...survivor.claims.filter((claim) => goesBack(reasonOfClaim(claim))),
    ],
    raised: { ...absorbed.raised, ...pick(survivor.raised, (id) => goesBack(withoutDay(id))) },
    done: { ...absorbed.done, ...pick(survivor.done, goesBack) },
    postponed: { ...absorbed.postponed, ...pick(survivor.postponed, goesBack) },
  };
};

type Recorded = { id: string; projectId?: string };

/** As they are now; those that were taken out meanwhile stay out, those that had not come along are as they were. */
const presentState = <Item extends Recorded>(
  own: readonly Item[],
  now: readonly Item[],
  came: readonly string[],
  projectId: string,
): Item[] =>
  own.flatMap((record) => {
    if (!came.includes(record.id)) return [record];
    const present = now.find(({ id }) => id === record.id);
    return present ? [{ ...present, projectId }] : [];
  });

/**
 * Is a reminder of this reason, `rule/subject`, about a record, a person or a claim that came? An appointment's subject
 * may have its time.
 */
const isAbout = (reason: string, came: Absorbed['came']): boolean => {
  const subject = reason.split('/').slice(1).join('/');
  if (came.claims.includes(reason) || came.holders.includes(subject)) return true;
  return [subject, subject.replace(/@[^@]*$/, '')].some(
    (id) => id !== '' && recordKinds.some((kind) => came[kind].includes(id)),
  );
};

const withoutDay = (reminderId: string): string => reminderId.replace(/\/[^/]*$/, '');

const pick = <Value>(map: Readonly<Record<string, Value>>, holds: (key: string) => boolean): Record<string, Value> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => holds(key)));

/** What was there before, unless somebody changed it since. */
const back = (now: PlainDate, replaced: Replaced | undefined): PlainDate | undefined =>
  replaced?.to === now ? replaced.from : now;

const backAll = (map: Record<string, PlainDate>, replaced: Record<string, Replaced>): Record<string, PlainDate> =>
  Object.fromEntries(
    Object.entries(map).flatMap(([reason, day]) => {
      const before = back(day, replaced[reason]);
      return before === undefined ? [] : [[reason, before]];
    }),
  );
