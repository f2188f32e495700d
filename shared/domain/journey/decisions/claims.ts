import { toDay } from '../../paris.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import { type Claim, isSeenTo, openClaims, type RightsClaim } from '../claims.ts';
import type { Decide, Decision, DecisionContext } from '../decision.ts';
import { type Journey, presentHolders } from '../journey.ts';

/** So many messages of one person wait at most: a journey is one item of the table, which holds 400 KB. */
const mostMistakes = 5;

/** What holders do with their own data, in closed journeys too. Fields are names, never values. */
export const decideClaim: Decide = (journey, command, context) => {
  switch (command.type) {
    case 'NoteCorrection': {
      const { personId, fields } = command;
      if (fields.length === 0) return [];
      return notHolder(journey, personId) ?? [{ type: 'PersonCorrected', personId, fields: [...fields] }];
    }
    case 'ReceiveClaim':
      return notHolder(journey, command.personId) ?? receive(journey, command.kind, command.personId, context);
    case 'WithdrawClaim':
      return withdraw(journey, command.kind, command.personId);
    case 'ReportMistake':
      return notHolder(journey, command.personId) ?? report(journey, command.personId, command.text, context);
    default:
      return undefined;
  }
};

const notHolder = (journey: Journey, person: string): Refusal | undefined =>
  presentHolders(journey).some(({ personId }) => personId === person) ? undefined : refuse('notHolder', []);

const known = ({ claims }: Journey, kind: RightsClaim, person: string): Claim | undefined =>
  claims.find((claim) => claim.kind === kind && claim.personId === person);

const receive = (journey: Journey, kind: RightsClaim, personId: string, { at }: DecisionContext): Decision => {
  const on = toDay(at);
  const before = known(journey, kind, personId);
  // Asked already, or seen to today: it would be the same reminder.
  if (before && (!isSeenTo(journey, before) || before.on === on)) return [];
  return [{ type: kind === 'objection' ? 'ObjectionReceived' : 'ErasureAsked', personId, on }];
};

const withdraw = (journey: Journey, kind: RightsClaim, personId: string): Decision => {
  const claim = known(journey, kind, personId);
  if (!claim) return [];
  if (isSeenTo(journey, claim)) return refuse('claimSeenTo', []);
  return [{ type: kind === 'objection' ? 'ObjectionWithdrawn' : 'ErasureWithdrawn', personId }];
};

const report = (journey: Journey, personId: string, text: string, { at, commandId }: DecisionContext): Decision => {
  if (text.trim() === '') return refuse('noMistake', [], 'text');
  const waiting = openClaims(journey).filter((claim) => claim.kind === 'mistake' && claim.personId === personId);
  if (waiting.length >= mostMistakes) return refuse('manyMistakes', [waiting.length], 'text');
  return [{ type: 'MistakeReported', id: commandId, personId, on: toDay(at), text }];
};
