import type { Stage } from '../../../shared/domain/programmes.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';

/** A stay in a stage, both ends in epoch milliseconds. */
export type Band = { stage: Stage; from: Instant; to: Instant };

/** Something that happened at a moment, in words. */
export type Moment = { at: Instant; label: string };

/** A journey as it is drawn: everything on one line of time. */
export type JourneyLine = {
  from: Instant;
  to: Instant;
  bands: Band[];
  appointments: (Pick<Appointment, 'status' | 'type'> & { at: Instant })[];
  nudges: Moment[];
  closings: Moment[];
};
