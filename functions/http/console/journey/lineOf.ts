import { endReasons } from '../../../../shared/domain/codeLists.ts';
import { labelOf } from '../../../../shared/domain/codes.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { partsOf } from '../../../../shared/domain/reminders/reminderId.ts';
import { reminderRule } from '../../../../shared/domain/reminders/reminderRules.ts';
import type { Instant, PlainDate } from '../../../../shared/domain/time.ts';
import type { Band, JourneyLine } from '../../journeyLine/journeyLine.ts';
import { texts } from '../texts.ts';

const day = 86_400_000;

/** A journey from its records, as it is drawn until now, or until what is planned; a month longer than its end. */
export const lineOf = (journey: Journey, now: Instant): JourneyLine => {
  const appointments = journey.appointments.map(({ at, status, type }) => ({ at: toInstant(at), status, type }));
  const { closing } = journey;
  const ahead = Math.max(now, ...appointments.map(({ at }) => at + day));
  const to = closing ? Math.min(ahead, midnight(closing.on) + 30 * day) : ahead;
  const bands = bandsOf(journey, to);
  return {
    from: Math.min(
      midnight(journey.waitingSince),
      ...bands.map(({ from }) => from),
      ...appointments.map(({ at }) => at),
    ),
    to,
    bands,
    appointments,
    nudges: Object.entries(journey.raised)
      .map(([id, { on }]) => ({
        at: midnight(on),
        label: reminderRule(partsOf(id).rule)?.label ?? texts.journey.nudge,
      }))
      .sort((a, b) => a.at - b.at),
    closings: closing
      ? [{ at: midnight(closing.on), label: `${texts.journey.closing} : ${labelOf(endReasons, closing.reason)}` }]
      : [],
  };
};

/** A request waits until its first stay; a stay without an end goes on. */
const bandsOf = ({ episodes, waitingSince, closing }: Journey, to: Instant): Band[] => {
  const stays = episodes
    .map(({ phase, start, end }): Band => ({ stage: phase, from: midnight(start), to: end ? midnight(end) + day : to }))
    .sort((a, b) => a.from - b.from);
  const [begun, first] = [midnight(waitingSince), stays[0]?.from ?? (closing ? midnight(closing.on) : to)];
  return begun < first ? [{ stage: 'intake', from: begun, to: first }, ...stays] : stays;
};

const midnight = (on: PlainDate): Instant => toInstant(`${on}T00:00`);
