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
  if (command.type === 'ImportRecords' && !journey?.absorbedInto) {
    if (journey && sameRecords(journey, command.records)) return [];
    return [{ type: 'RecordsImported', on: toDay(at), records: command.records }];
  }
  if (command.type === 'JoinProject' && journey && !journey.absorbedInto) {
    const { holder } = command;
    const known = journey.holders.some(({ personId }) => personId === holder.personId);
    return known ? [] : [{ type: 'HolderJoined', holder }];
  }
  return undefined;
};

/** Does the journey already hold exactly these records? Then importing them again changes nothing. */
const sameRecords = (journey: Journey, records: JourneyRecords): boolean =>
  (Object.keys(records) as (keyof JourneyRecords)[]).every((key) => asText(journey[key]) === asText(records[key]));

/** A list of records is the same in any order; what is within a record has its own. Keys come in any order from a store. */
const asText = (value: object): string =>
  Array.isArray(value)
    ? value.map(asText).toSorted().join('\n')
    : JSON.stringify(value, (_, inner: unknown) =>
        inner && typeof inner === 'object' && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      );
