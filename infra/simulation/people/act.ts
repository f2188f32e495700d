import type { Association } from '../../../shared/domain/association.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import type { Actor, Origin } from '../../../shared/domain/journey/events.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Intake } from '../../../shared/usecases/receiveIntake.ts';
import type { Random } from '../random.ts';
import type { OpenLine, Reach } from '../trace.ts';

/**
 * Something that a person does. `repeatAfter`: the same click arrives again so many milliseconds later, with the same
 * command id. The command id of an intake is the journey's id.
 */
export type Act = { at: Instant; commandId: string; by: Actor; from: Origin; repeatAfter?: number[] } & (
  | { kind: 'intake'; intake: Intake }
  | { kind: 'command'; journeyId: string; command: JourneyCommand }
);

/** What will be done at a moment; what exactly is decided then, on the newest journey: maybe nothing. */
export type Coming = { at: Instant; act: (journey: Journey, at: Instant) => Act | undefined };

/** How holders and colleagues behave. Whoever asks tells the time; the same questions have the same answers. */
export type People = {
  /** the requests of the whole time, in order */
  requests(): Act[];
  /**
   * What happens next by itself in a journey as it is now, never before now. Asked after each change of the journey and
   * after each act came due; what was answered before no longer holds then.
   */
  next(journey: Journey, now: Instant): Coming | undefined;
  /**
   * A colleague (by name) or the channel (`team`) reads open lines that arrived at `at`: what is done about them, if
   * anything. A line that somebody read already is not read again when the digest is rewritten.
   */
  reads(
    reader: string,
    lines: readonly OpenLine[],
    journeys: (id: string) => Journey | undefined,
    at: Instant,
  ): (Coming & { journeyId: string })[];
  /** how each holder of a request can be written to, by person id */
  reachOf(journeyId: string, intake: Intake): Record<string, Reach>;
};

export type Setting = {
  random: Random;
  /** the settings as they are at a moment */
  association: (at: Instant) => Association;
  from: Instant;
  to: Instant;
  /** how many requests come, and the number of the first: `J0001` */
  journeys: number;
  firstNumber: number;
};
