import type { Stage } from '../programmes.ts';
import type { PlainDate } from '../time.ts';
import type { Journey } from './journey.ts';

/** The lists of records that one journey takes over from another. */
export const recordKinds = [
  'episodes',
  'appointments',
  'referrals',
  'evaluations',
  'exitInterviews',
  'jobCreations',
] as const;
export type RecordKind = (typeof recordKinds)[number];

type Timekeeping = 'notedAt' | 'answers' | 'claims' | 'raised' | 'done' | 'postponed';

/** What comes along with a journey: its records under the id of the journey that goes on. `project` is its own. */
export type Brought = Pick<Journey, 'project' | 'holders' | RecordKind | Timekeeping | 'advisors' | 'followedFrom'> &
  Partial<Pick<Journey, 'advisor' | 'takenOn' | 'erased'>>;

/** What goes back with it, as it is by then. */
export type TakenBack = Pick<Journey, RecordKind | Timekeeping>;

/** A value that came with another journey, and what was there before. */
export type Replaced<Value = PlainDate> = { from?: Value; to: Value };

/** A journey whose records are in another one, and which of them those are. */
export type Absorbed = {
  journeyId: string;
  title?: string;
  on: PlainDate;
  by: string;
  why?: string;
  came: Record<RecordKind | 'holders' | 'advisors' | 'raised', string[]> & {
    /** by the reason of their reminder */
    claims: string[];
    done: Record<string, Replaced>;
    postponed: Record<string, Replaced>;
    followedFrom?: Replaced;
    advisor?: string;
  };
};

/** Where a journey goes on, and where it stood when it ended there. Its own records stay as they were that day. */
export type AbsorbedInto = {
  journeyId: string;
  title?: string;
  on: PlainDate;
  by: string;
  why?: string;
  stage: Stage;
};

export type Lists = Pick<Journey, RecordKind>;

/** A list for each kind of record. */
export const listsOf = (list: <Kind extends RecordKind>(kind: Kind) => readonly object[]): Lists =>
  // TypeScript does not see that each list is of its kind.
  Object.fromEntries(recordKinds.map((kind) => [kind, list(kind)])) as Lists;

/** The journey that goes on for another one, among these. */
export const survivorIn = (journeys: readonly Journey[]): ((journeyId: string) => string) => {
  const into = new Map(
    journeys.flatMap(({ id, absorbedInto }) => (absorbedInto ? [[id, absorbedInto.journeyId]] : [])),
  );
  const goesOnIn = (journeyId: string): string => {
    const next = into.get(journeyId);
    return next === undefined ? journeyId : goesOnIn(next);
  };
  return goesOnIn;
};
