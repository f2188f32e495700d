import { latestDay } from '../days.ts';
import type { Episode } from '../records.ts';
import type { PlainDate } from '../time.ts';
import { type Absorbed, type Lists, listsOf, type RecordKind, type Replaced, recordKinds } from './absorption.ts';
import { reasonOfClaim } from './claims.ts';
import type { JourneyFact } from './events.ts';
import { type Journey, openEpisode } from './journey.ts';

type Fact<Type extends JourneyFact['type']> = Extract<JourneyFact, { type: Type }>;

/** The records of another journey come to this one, which goes on for both. */
export const absorb = (journey: Journey, { brings, on, mergedBy, why }: Fact<'JourneyAbsorbed'>): Journey => {
  const { project, advisors, advisor, takenOn } = brings;
  const episodes = [...journey.episodes, ...brings.episodes].toSorted(byStart);
  const takes = journey.advisor === undefined && advisor !== undefined;
  const earlier = brings.followedFrom < journey.followedFrom;
  const came: Absorbed['came'] = {
    ...idsIn(brings),
    holders: brings.holders.map(({ personId }) => personId),
    advisors: advisors.filter((name) => !journey.advisors.includes(name)),
    claims: brings.claims.map(reasonOfClaim),
    raised: Object.keys(brings.raised).filter((id) => !(id in journey.raised)),
    done: later(journey.done, brings.done),
    postponed: later(journey.postponed, brings.postponed),
    ...(earlier && { followedFrom: { from: journey.followedFrom, to: brings.followedFrom } }),
    ...(takes && { advisor }),
  };
  const absorbed: Absorbed = {
    journeyId: project.id,
    ...(project.title !== undefined && { title: project.title }),
    on,
    by: mergedBy,
    ...(why !== undefined && { why }),
    came,
  };
  return {
    ...journey,
    ...listsOf((kind) => [...journey[kind], ...brings[kind]]),
    episodes,
    stage: openEpisode({ episodes })?.phase ?? journey.stage,
    holders: [...journey.holders, ...brings.holders],
    advisors: [...new Set([...journey.advisors, ...advisors])],
    ...(takes && { advisor }),
    ...(takes && takenOn !== undefined && { takenOn }),
    ...(earlier && { followedFrom: brings.followedFrom }),
    notedAt: { ...brings.notedAt, ...journey.notedAt },
    answers: { ...brings.answers, ...journey.answers },
    claims: [...journey.claims, ...brings.claims],
    ...(brings.erased && { erased: [...new Set([...(journey.erased ?? []), ...brings.erased])] }),
    raised: { ...brings.raised, ...journey.raised },
    done: { ...journey.done, ...values(came.done) },
    postponed: { ...journey.postponed, ...values(came.postponed) },
    absorbed: [...(journey.absorbed ?? []), absorbed],
  };
};

/** The journey ends in another one. Its execution ends, and nothing in it is ever brought up again. */
export const endIn = (journey: Journey, { survivorId, title, on, mergedBy, why }: Fact<'AbsorbedInto'>): Journey => ({
  ...journey,
  stage: 'closed',
  absorbedInto: {
    journeyId: survivorId,
    ...(title !== undefined && { title }),
    on,
    by: mergedBy,
    ...(why !== undefined && { why }),
    stage: journey.stage,
  },
});

const byStart = (a: Episode, b: Episode): number => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1);

const idsIn = (lists: Lists): Record<RecordKind, string[]> => {
  const ids = recordKinds.map((kind) => [kind, lists[kind].map(({ id }) => id)]);
  return Object.fromEntries(ids) as Record<RecordKind, string[]>;
};

/** Of both the later day holds: what is put off longer, or seen to further. */
const later = (own: Record<string, PlainDate>, others: Record<string, PlainDate>): Record<string, Replaced> =>
  Object.fromEntries(
    Object.entries(others).flatMap(([reason, to]) => {
      const from = own[reason];
      if (from !== undefined && latestDay(from, to) === from) return [];
      return [[reason, { ...(from !== undefined && { from }), to }]];
    }),
  );

const values = (replaced: Record<string, Replaced>): Record<string, PlainDate> =>
  Object.fromEntries(Object.entries(replaced).map(([reason, { to }]) => [reason, to]));
