import { toDay } from '../../paris.ts';
import { refuse } from '../../refusals.ts';
import type { JourneyCommand } from '../commands.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import type { JourneyRecords } from '../events.ts';
import type { Journey } from '../journey.ts';

/** The two ways in which a journey begins: a request, or the records of the time before Jalon. */
export const decideIntake = (
  journey: Journey | undefined,
  command: JourneyCommand,
  { at }: DecisionContext,
): Decision | undefined => {
  if (command.type === 'ReceiveIntake') {
    if (journey) return refuse('journeyExists', []);
    return [{ type: 'IntakeReceived', on: toDay(at), project: command.project, holders: command.holders }];
  }
  if (command.type === 'ImportRecords') {
    if (journey && sameRecords(journey, command.records)) return [];
    return [{ type: 'RecordsImported', on: toDay(at), records: command.records }];
  }
  return undefined;
};

/** Does the journey already hold exactly these records? Then importing them again changes nothing. */
const sameRecords = (journey: Journey, records: JourneyRecords): boolean =>
  (Object.keys(records) as (keyof JourneyRecords)[]).every(
    (key) => JSON.stringify(sorted(journey[key])) === JSON.stringify(sorted(records[key])),
  );

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
