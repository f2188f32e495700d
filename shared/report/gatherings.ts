import type { GatheringFamily } from '../domain/codeLists.ts';
import type { Gathering } from '../domain/records.ts';
import { addRanges, type Range } from './measures.ts';
import type { ReportYear } from './reportYear.ts';

/** The events of a family that begin in the year, whatever became of them. */
export const gatheringsOf = (year: ReportYear, family: GatheringFamily): Gathering[] =>
  year.records.gatherings.filter((gathering) => gathering.family === family && year.contains(gathering.start));

export const isHeld = ({ status }: Gathering): boolean => status === 'held';

/** The public at an event; undefined when it was not given. */
export const publicAt = ({ publicMin, publicMax }: Gathering): Range | undefined => rangeOf(publicMin, publicMax);

/** Public and professionals; what was not given of the two counts 0, undefined when neither was. */
export const everybodyAt = (gathering: Gathering): Range | undefined => {
  const professionals = rangeOf(gathering.professionalsMin, gathering.professionalsMax);
  const given = [publicAt(gathering), professionals].filter((range) => range !== undefined);
  return given.length === 0 ? undefined : given.reduce(addRanges);
};

const rangeOf = (min: number | undefined, max: number | undefined): Range | undefined => {
  const low = min ?? max;
  const high = max ?? min;
  return low === undefined || high === undefined ? undefined : [low, high];
};
