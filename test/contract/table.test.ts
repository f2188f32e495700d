import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../shared/store/table.ts';
import { call, commandsOf } from './calls.ts';
import { batch, check, key, ofKind, ofPartition, put, transact, update } from './commands.ts';
import type { Command, Engine, Outcome } from './engine.ts';
import { openMemoryEngine } from './memoryEngine.ts';
import { useRealEngine } from './realEngine.ts';

const openRealEngine = useRealEngine();

test('The memory table answers, refuses, keeps and tells what the real engine does', async () => {
  const calls = fc.array(call, { minLength: 5, maxLength: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(calls, async (made) => {
      const [real, memory] = [await openRealEngine(), openMemoryEngine()];
      const commands = (await Promise.all(made.map(commandsOf))).flat();
      for (const command of commands) expect(await memory.does(command)).toEqual(await real.does(command));
      expect(await memory.contents()).toEqual(await real.contents());
      expect(await memory.changes()).toEqual(await real.changes());
    }),
    { numRuns: 40 },
  );
});

const done: Outcome = { answer: {} };
const refused = (...codes: string[]): Outcome => ({ thrown: 'TransactionCanceledException', codes });
const conditionFailed = refused('ConditionalCheckFailed');

describe.each([
  ['The real engine', openRealEngine],
  ['The memory table', async () => openMemoryEngine()],
])('%s', (_, open) => {
  const read = async (engine: Engine): Promise<unknown> => {
    const outcome = await engine.does({ name: 'GetCommand', input: { Key: key, ConsistentRead: true } });
    return 'answer' in outcome ? (outcome.answer as { Item?: Item }).Item : outcome;
  };
  const opened = async (...commands: Command[]) => {
    const engine = await open();
    const outcomes: Outcome[] = [];
    for (const command of commands) outcomes.push(await engine.does(command));
    return { engine, outcome: outcomes.at(-1), item: await read(engine) };
  };
  const sorts = async (engine: Engine, command: Command): Promise<unknown> => {
    const outcome = await engine.does(command);
    return 'answer' in outcome ? (outcome.answer as { Items: Item[] }).Items.map(({ SK }) => SK) : outcome;
  };

  test('finds nothing under a missing item, and what is absent is neither equal nor less, but unlike', async () => {
    const { engine } = await opened();
    expect(await engine.does(check('attribute_exists(PK)'))).toEqual(conditionFailed);
    expect(await engine.does(check('version = :one', { ':one': 1 }))).toEqual(conditionFailed);
    expect(await engine.does(check('version < :one', { ':one': 1 }))).toEqual(conditionFailed);
    expect(await engine.does(check('version = revision'))).toEqual(conditionFailed);
    expect(await engine.does(check('version <> :one', { ':one': 1 }))).toEqual(done);
    expect(await engine.does(check('version <> revision'))).toEqual(done);
    expect(await engine.does(check('attribute_not_exists(PK) OR version = :one', { ':one': 1 }))).toEqual(done);
  });

  test('takes AND before OR, unless parentheses say otherwise', async () => {
    const { engine } = await opened(put({ ...key, a: 1, b: 2 }));
    const values = { ':one': 1, ':two': 2 };
    expect(await engine.does(check('a = :one OR a = :two AND b = :one', values))).toEqual(done);
    expect(await engine.does(check('(a = :one OR a = :two) AND b = :one', values))).toEqual(conditionFailed);
  });

  test('makes an item where an update finds none', async () => {
    const { item } = await opened(
      update('SET revision = if_not_exists(revision, :none) + :one ADD tries :one', { ':none': 0, ':one': 1 }),
    );
    expect(item).toEqual({ ...key, revision: 1, tries: 1 });
  });

  test('keeps what is there before if_not_exists, also null', async () => {
    const { item } = await opened(
      put({ ...key, a: null, b: 5 }),
      update('SET a = if_not_exists(a, :x), b = if_not_exists(b, :x) - :x', { ':x': 2 }),
    );
    expect(item).toEqual({ ...key, a: null, b: 3 });
  });

  test('removes what is there, and what is not', async () => {
    const { item, outcome } = await opened(put({ ...key, a: 1 }), update('REMOVE a, b'));
    expect([outcome, item]).toEqual([done, key]);
  });

  test('lets an update see the item as it was', async () => {
    const { item } = await opened(put({ ...key, a: 1, b: 2 }), update('SET a = b, b = a REMOVE c'));
    expect(item).toEqual({ ...key, a: 2, b: 1 });
  });

  test('takes reserved words and paths through names', async () => {
    const names = { '#name': 'name', '#status': 'status' };
    const { item } = await opened(
      put({ ...key, name: {}, status: 'new' }),
      update('SET #name.#status = :x REMOVE #status', { ':x': 'x' }, { ExpressionAttributeNames: names }),
    );
    expect(item).toEqual({ ...key, name: { status: 'x' } });
  });

  test('reckons with numbers alone, and finds no way where there is no map', async () => {
    const { engine } = await opened(put({ ...key, text: 'a', none: null }));
    for (const expression of ['ADD text :one', 'ADD none :one', 'SET b = text + :one', 'SET b = c - :one'])
      expect(await engine.does(update(expression, { ':one': 1 }))).toEqual(refused('ValidationError'));
    for (const expression of ['SET text.a = :one', 'SET c.a = :one'])
      expect(await engine.does(update(expression, { ':one': 1 }))).toEqual(refused('ValidationError'));
    expect(await read(engine)).toEqual({ ...key, text: 'a', none: null });
  });

  test('keeps numbers, texts, and what is empty; forgets what is undefined at any depth', async () => {
    const whole = { n: [0, -1, 1.5, 1e-9, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER], e: '', l: [], m: {} };
    const { item } = await opened(
      put({ ...key, ...whole, u: undefined, minus: -0, deep: { u: undefined, l: [undefined, 1, { u: undefined }] } }),
    );
    expect(item).toEqual({ ...key, ...whole, minus: 0, deep: { l: [1, {}] } });
    expect(Object.keys(item as Item)).not.toContain('u');
    expect(Object.is((item as Item).minus, 0)).toBe(true);
  });

  test('takes nothing that would not be read back', async () => {
    const { engine } = await opened();
    for (const value of [Number.NaN, Infinity, 2 ** 60, new Date(0)])
      expect(await engine.does(put({ ...key, value }))).toMatchObject({ thrown: 'Error' });
    expect(await engine.contents()).toEqual([]);
  });

  test('finds values equal by what is in them, not by the order of their names', async () => {
    const { engine } = await opened(put({ ...key, a: { b: [1, { c: 'x' }], d: true } }));
    expect(await engine.does(check('a = :a', { ':a': { d: true, b: [1, { c: 'x' }], u: undefined } }))).toEqual(done);
    expect(await engine.does(check('a = :a', { ':a': { d: true, b: [{ c: 'x' }, 1] } }))).toEqual(conditionFailed);
    expect(await engine.does(check('a = :a', { ':a': { b: [1, { c: 'x' }] } }))).toEqual(conditionFailed);
    expect(await engine.does(check('a > :a', { ':a': 'x' }))).toEqual(conditionFailed);
  });

  test('does all writes of a transaction or none, and says which was to blame', async () => {
    const Item = { PK: 'A', SK: '2' };
    const { engine, outcome } = await opened(
      transact({ Put: { Item } }, { ConditionCheck: { Key: key, ConditionExpression: 'attribute_exists(PK)' } }),
    );
    expect([outcome, await engine.contents()]).toEqual([refused('None', 'ConditionalCheckFailed'), []]);
  });

  test('refuses two writes on one item, too many, and none', async () => {
    const { engine } = await opened();
    const invalid = { thrown: 'ValidationException', codes: [] };
    const look = { ConditionCheck: { Key: key, ConditionExpression: 'attribute_not_exists(PK)' } };
    const request = { PutRequest: { Item: key } };
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ PK: 'A', SK: `${at}` }));
    expect(await engine.does(transact({ Put: { Item: key } }, look))).toEqual(invalid);
    expect(await engine.does(transact(...many(101).map((Item) => ({ Put: { Item } }))))).toEqual(invalid);
    expect(await engine.does(transact())).toEqual(invalid);
    expect(await engine.does(batch(request, { DeleteRequest: { Key: key } }))).toEqual(invalid);
    expect(await engine.does(batch(...many(26).map((Item) => ({ PutRequest: { Item } }))))).toEqual(invalid);
    expect(await engine.does(batch())).toEqual(invalid);
  });

  test('has keys that are texts, not empty, and nothing beside them', async () => {
    const { engine } = await opened();
    const invalid = { thrown: 'ValidationException' };
    for (const item of [{ PK: 'A' }, { PK: 'A', SK: 1 }, { PK: '', SK: '1' }, { ...key, GSI1PK: null, GSI1SK: 'x' }])
      expect(await engine.does(put(item))).toMatchObject(invalid);
    for (const Key of [{ PK: 'A' }, { ...key, a: 1 }])
      expect(await engine.does({ name: 'GetCommand', input: { Key } })).toMatchObject(invalid);
    const intoIndex = await engine.does(update('SET GSI1SK = :one', { ':one': 1 }));
    expect(intoIndex).toEqual(refused('ValidationError'));
  });

  test('has an item in the index while it bears both keys of it, and where they say', async () => {
    const indexed = { ...key, GSI1PK: 'KIND', GSI1SK: 'b' };
    const { engine } = await opened(put(indexed), put({ PK: 'B', SK: '2', GSI1PK: 'KIND', GSI1SK: 'c' }));
    expect(await sorts(engine, ofKind())).toEqual(['1', '2']);
    await engine.does(update('SET GSI1SK = :d', { ':d': 'd' }));
    expect(await sorts(engine, ofKind())).toEqual(['2', '1']);
    const upTo = { KeyConditionExpression: 'GSI1PK = :pk AND GSI1SK <= :sk' };
    expect(await sorts(engine, ofKind(upTo, { ':sk': 'c' }))).toEqual(['2']);
    await engine.does(update('REMOVE GSI1PK'));
    expect(await sorts(engine, ofKind())).toEqual(['2']);
    expect(await read(engine)).toEqual({ ...key, GSI1SK: 'd' });
    expect(await engine.does(ofKind({ ConsistentRead: true }))).toMatchObject({ thrown: 'ValidationException' });
  });

  test('orders by the bytes of UTF-8; a prefix that is a pair of surrogates too', async () => {
    const ordered = ['', 'e', 'z', 'é', '\ue000', '\ufffd', '\u{1f600}', '\u{1f600}!', '\u{1f601}'];
    const puts = ordered.toReversed().map((sort) => ({ PutRequest: { Item: { PK: 'U', SK: `#${sort}` } } }));
    const { engine } = await opened(batch(...puts));
    expect(await sorts(engine, ofPartition('U'))).toEqual(ordered.map((sort) => `#${sort}`));
    expect(await sorts(engine, ofPartition('U', '#\u{1f600}'))).toEqual(['#\u{1f600}', '#\u{1f600}!']);
    expect(await sorts(engine, ofPartition('U', '#\ue000'))).toEqual(['#\ue000']);
  });

  test('reads the index page after page, equal keys in the order of the table', async () => {
    const items = ['c1', 'a2', 'a1', 'b1'].map(([PK, SK]) => ({ PK, SK, GSI1PK: 'KIND', GSI1SK: 'same' }));
    const { engine } = await opened(batch(...items.map((Item) => ({ PutRequest: { Item } }))));
    const seen: unknown[] = [];
    let from: Item | undefined;
    do {
      const outcome = await engine.does(ofKind({ Limit: 3, ...(from && { ExclusiveStartKey: from }) }));
      const { Items, LastEvaluatedKey } = (outcome as { answer: { Items: Item[]; LastEvaluatedKey?: Item } }).answer;
      seen.push(Items.map(({ PK, SK }) => `${PK}${SK}`));
      from = LastEvaluatedKey;
    } while (from && seen.length < 3);
    expect(seen).toEqual([['a1', 'a2', 'b1'], ['c1']]);
  });

  test('answers as much of an item as is asked for', async () => {
    const { engine } = await opened(put({ ...key, GSI1PK: 'KIND', GSI1SK: '1', name: { a: 1, b: { c: 2, d: 3 } } }));
    const only = (ProjectionExpression: string) =>
      engine.does(ofKind({ ProjectionExpression, ExpressionAttributeNames: { '#name': 'name' } }));
    expect(await only('#name.a, SK, #name.b.c, nothing')).toEqual({
      answer: { Items: [{ SK: '1', name: { a: 1, b: { c: 2 } } }] },
    });
    expect(await only('#name.x, #name.a.b')).toEqual({ answer: { Items: [{}] } });
    expect(await only('#name, #name.a')).toMatchObject({ thrown: 'ValidationException' });
  });

  test('tells of each item that was really changed, as it was and as it is', async () => {
    const { engine } = await opened(
      put({ ...key, a: 1 }),
      put({ ...key, a: 1 }),
      update('SET a = :one', { ':one': 1 }),
      update('ADD a :one', { ':one': 1 }),
      check('attribute_exists(PK)'),
      batch({ DeleteRequest: { Key: key } }, { DeleteRequest: { Key: { PK: 'A', SK: '2' } } }),
    );
    expect(await engine.changes()).toEqual([
      { before: undefined, after: { ...key, a: 1 } },
      { before: { ...key, a: 1 }, after: { ...key, a: 2 } },
      { before: { ...key, a: 2 }, after: undefined },
    ]);
  });
});
