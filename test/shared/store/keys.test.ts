import { expect, test } from 'vitest';
import { createExecutionStore } from '../../../shared/store/executionStore.ts';
import { createJourneyStore } from '../../../shared/store/journeyStore.ts';
import {
  commandKey,
  digestLineKey,
  eventKey,
  executionKey,
  importKey,
  journeyKey,
  messageKey,
  recordKey,
} from '../../../shared/store/keys.ts';
import { owe } from '../../../shared/store/messageStore.ts';
import { recordItem } from '../../../shared/store/recordItem.ts';
import { holders, project } from '../domain/journey/facts.ts';
import { useEngine } from './engine.ts';
import { commitOf } from './stores.ts';

const engine = useEngine();
const bytes = (text: unknown) => Buffer.byteLength(String(text));
const ids = ['P1', '企'.repeat(150), '企'.repeat(151), '企'.repeat(200), 'x'.repeat(3_000), '😀'.repeat(75)];

test.each(ids)('DynamoDB takes the keys of whatever is called that way: %.10s', (id) => {
  const keys = [
    journeyKey(id),
    eventKey(id, 999_999),
    executionKey(id),
    commandKey(`nudge/${id}/${id}`),
    recordKey('TRAININGDAY', id, id),
    messageKey(`appointmentAhead/${id}/${id}/${id}`),
    digestLineKey('B. Carlier-Noé', '2016-04-12', id, id),
    importKey('01ARZ3NDEKTSV4RRFFQ69G5FAV', 0),
  ];
  for (const { PK, SK } of keys) {
    expect(bytes(PK)).toBeLessThanOrEqual(2_048);
    expect(bytes(SK)).toBeLessThanOrEqual(1_024);
  }
});

test('and the keys of the index', async () => {
  const table = await engine.newTable();
  const journeys = createJourneyStore(table);
  for (const id of ids) {
    const request = { type: 'IntakeReceived', on: '2016-03-01', project: { ...project(), id }, holders } as const;
    await journeys.commit(commitOf(undefined, [{ ...request, holders: [...holders] }], { commandId: id }));
    await createExecutionStore(table).claim({ journeyId: id, generation: 1, name: 'one' }, 0);
    await table.transact([owe({ id, kind: 'digest', channel: 'slack', to: 'team', dueAt: 1_000, owedAt: 1_000 })]);
    await table.put(recordItem('enrolments', { sessionId: id, outsiderName: id }));
  }
  for (const kind of ['JOURNEY', 'EXECUTION', 'OWED', 'ENROLMENT']) {
    const keys = (await table.query({ kind })).map(({ GSI1SK }) => bytes(GSI1SK));
    expect([kind, keys.length, Math.max(...keys) <= 1_024]).toEqual([kind, ids.length, true]);
  }
});
