import { isDirection } from '../domain/colleagues.ts';
import { evidenceOf } from '../domain/erasure/evidence.ts';
import { isRefusal } from '../domain/journey/decision.ts';
import { decideErasure } from '../domain/journey/decisions/erasing.ts';
import { evolve } from '../domain/journey/evolve.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { toDay } from '../domain/paris.ts';
import type { KnownPerson } from '../domain/records.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import { identitiesOf } from '../domain/samePersons.ts';
import { beginErasure, type Erasure, keepEvidence, markErased } from '../store/erasureStore.ts';
import type { Commit } from '../store/journeyStore.ts';
import { type Owed, owe } from '../store/messageStore.ts';
import type { Write } from '../store/table.ts';
import { commitOf } from './carryOut.ts';
import { insist } from './insist.ts';
import type { Stores } from './jalon.ts';
import { heldBy } from './journeysOf.ts';
import { type Saying, toContext } from './personMerges.ts';

/** `done`, or why not. */
type Erased = 'done' | { refusal: Refusal };

/**
 * Erases a person, under all of their ids, for good: a statistical twin stays, so that no past figure moves, and evidence
 * for ESF+ apart. From this one transaction on they are unknown to every page, search and message; a last mail tells them,
 * and when it has left, `finishErasure` takes away what was theirs. Asked again it does nothing.
 */
export const erasePerson = async (stores: Stores, personId: string, saying: Saying): Promise<Erased> => {
  if (!isDirection(stores.association, saying.by)) return { refusal: refuse('onlyDirection', []) };
  const erased = await insist<Erased>(async () => {
    const person = await stores.records.evenErased(personId);
    if (!person) return { refusal: refuse('unknownPerson', []) };
    if (person.erasedOn !== undefined) return 'done';
    const change = await changeBy(stores, person, saying);
    if ('refusal' in change) return change;
    return (await stores.journeys.commitAll(change.commits, change.also)) ? 'done' : undefined;
  });
  return erased ?? { refusal: refuse('changedMeanwhile', []) };
};

/** The last mail to a person: once, to the address that is about to go. */
export const erasureMail = ({ personId, at }: Pick<Erasure, 'personId' | 'at'>): Owed => ({
  id: `erased/${personId}`,
  kind: 'erased',
  channel: 'mail',
  to: personId,
  dueAt: at,
  owedAt: at,
});

const changeBy = async (
  stores: Stores,
  person: KnownPerson,
  saying: Saying,
): Promise<{ commits: Commit[]; also: Write[] } | { refusal: Refusal }> => {
  const { records, merges, association } = stores;
  const on = toDay(saying.at);
  const personIds = identitiesOf((await merges.all()).merges).idsOf(person.id);
  const journeys = await withAbsorbed(
    stores,
    (await heldBy(stores, person.id)).map(({ journey }) => journey),
  );
  const commits: Commit[] = [];
  for (const before of journeys) {
    const facts = decideErasure(before, personIds, on);
    if (isRefusal(facts)) return { refusal: facts };
    const context = { ...toContext(saying), commandId: `${saying.commandId}/${before.id}`, journeyId: before.id };
    const after = facts.reduce<Journey>(evolve, before);
    if (facts.length > 0) commits.push(commitOf(before, { facts, after, also: [] }, context, stores));
  }
  const { records: lying } = await records.withRecords(person.id);
  const journeyIds = journeys.map(({ id }) => id);
  const erasure: Erasure = { personId: person.id, personIds, journeyIds, on, by: saying.by, at: saying.at };
  const evidence = evidenceOf(person, journeys, association.rules.keeping, on);
  const also = [
    beginErasure(erasure),
    ...lying.map((record) => markErased(record, on)),
    ...(evidence ? [keepEvidence(evidence)] : []),
    ...(person.email ? [owe(erasureMail(erasure))] : []),
  ];
  return { commits, also };
};

/** And those whose records are in them: their journals are there still. */
const withAbsorbed = async (stores: Pick<Stores, 'journeys'>, journeys: readonly Journey[]): Promise<Journey[]> => {
  const inside = journeys.flatMap(({ absorbed = [] }) => absorbed.map(({ journeyId }) => journeyId));
  const found = (await Promise.all(inside.map(stores.journeys.load))).filter((journey) => journey !== undefined);
  return found.length === 0 ? [...journeys] : [...journeys, ...(await withAbsorbed(stores, found))];
};
