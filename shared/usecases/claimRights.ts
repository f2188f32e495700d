import type { RightsClaim } from '../domain/journey/claims.ts';
import type { Refusal } from '../domain/refusals.ts';
import { noteTrace } from '../store/traceStore.ts';
import { execute } from './execute.ts';
import { executeInEach, type HolderContext } from './executeInEach.ts';
import type { Stores } from './jalon.ts';
import { heldBy } from './journeysOf.ts';

type Told = Pick<Stores, 'journeys' | 'merges' | 'association'>;

/** `done`, or why not. */
type Claimed = 'done' | { refusal: Refusal };

/** A holder objects, asks to be erased, or takes it back: in each of their journeys. Nothing is erased by itself. */
export const claimRights = async (
  stores: Told,
  type: 'ReceiveClaim' | 'WithdrawClaim',
  kind: RightsClaim,
  context: HolderContext,
): Promise<Claimed> => {
  const { personId, commandId, at } = context;
  const what = type === 'ReceiveClaim' ? 'claimed' : 'withdrawn';
  const also = [noteTrace(personId, { id: commandId, what, at, from: 'web' })];
  return executeInEach<never>(stores, context, async () => ({ command: { type, kind, personId }, also }));
};

/** A holder says what is wrong that only the team can correct: the advisor of that journey sees to it. */
export const reportMistake = async (
  stores: Told,
  journeyId: string,
  text: string,
  { personId, commandId, at }: HolderContext,
): Promise<Claimed> => {
  const context = {
    commandId: `${commandId}/${journeyId}`,
    journeyId,
    at,
    by: { kind: 'holder' },
    from: 'web',
  } as const;
  const also = [noteTrace(personId, { id: commandId, what: 'reported', at, from: 'web' })];
  // The journey may know them by another id of theirs.
  const held = (await heldBy(stores, personId)).find(({ journey }) => journey.id === journeyId);
  const command = { type: 'ReportMistake', personId: held?.personId ?? personId, text } as const;
  const executed = await execute(stores, command, context, also);
  return 'refusal' in executed ? executed : 'done';
};
