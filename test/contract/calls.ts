import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { notThere } from '../../shared/store/conditions.ts';
import { markSent } from '../../shared/store/draftStore.ts';
import { draftKey, type Key, messageKey } from '../../shared/store/keys.ts';
import { owe } from '../../shared/store/messageStore.ts';
import { type Condition, type Item, openTable, type Table, type Write } from '../../shared/store/table.ts';
import type { Command } from './engine.ts';

/** What a store asks of the table, as data: the name of what it calls, and with what. */
export type Call = { [Name in keyof Table]: [Name, ...Parameters<Table[Name]>] }[keyof Table];

/** The commands that the table sends for a call, as long as everything is answered at once. */
export const commandsOf = async ([name, ...given]: Call): Promise<Command[]> => {
  const sent: Command[] = [];
  const send = async (command: { input: Item }): Promise<object> => {
    sent.push({ name: command.constructor.name as Command['name'], input: command.input });
    return {};
  };
  const table = openTable({ send } as unknown as DynamoDBDocumentClient, 'jalon');
  await (table[name] as (...all: unknown[]) => Promise<unknown>)(...given);
  return sent;
};

const sort = fc.constantFrom('EVENT#1', 'EVENT#2', 'EVENT#é', 'EVENT#\u{1f600}', 'EVENT#\ufffd', 'JOURNEY');
/** Few, so that calls meet. */
const key: fc.Arbitrary<Key> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ PK: fc.constant('JOURNEY#P1'), SK: sort }) },
  fc.constantFrom(messageKey('m'), draftKey('d')),
);
const kind = fc.constantFrom('OWED', 'JOURNEY');
const small = fc.integer({ min: -1, max: 2 });

const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-100),
);
const leaf = fc.oneof(number, fc.string(), fc.boolean(), fc.constantFrom(null, undefined, '', 'é'));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'name'), tie('value')),
  ),
}));

/** What conditions and updates look at, and something that they do not. */
const attributes = {
  version: small,
  revision: small,
  attempts: small,
  claimBy: fc.constantFrom('me', 'you'),
  claimUntil: fc.oneof(small, fc.constantFrom(null, 'never')),
  changes: small,
  sentAt: small,
  answers: fc.dictionary(fc.constantFrom('email', 'name'), value),
  record: value,
};

const indexed = fc.option(fc.record({ GSI1PK: kind, GSI1SK: sort }, { requiredKeys: [] }), { nil: {} });
const item: fc.Arbitrary<Item> = fc
  .tuple(key, indexed, fc.record(attributes, { requiredKeys: [] }))
  .map(([one, two, three]) => ({ ...one, ...two, ...three }));

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant(notThere),
  fc.constant({ expression: 'attribute_exists(PK) AND attribute_not_exists(sentAt)' }),
  fc
    .tuple(fc.constantFrom('=', '<>', '<', '<=', '>', '>='), fc.oneof(small, value))
    .filter(([, compared]) => compared !== undefined)
    .map(([sign, compared]) => ({
      expression: `#record ${sign} :before OR (version ${sign} :before AND attempts ${sign} revision)`,
      names: { '#record': 'record' },
      values: { ':before': compared },
    })),
  fc.tuple(small, small, small).map(([revision, attempts, now]) => ({
    expression:
      'GSI1PK = :owed AND revision = :revision AND attempts = :attempts AND (attribute_not_exists(claimUntil) OR claimUntil < :now)',
    values: { ':owed': 'OWED', ':revision': revision, ':attempts': attempts, ':now': now },
  })),
);
const onlyIf = fc.option(condition, { nil: undefined }).map((one) => (one ? { onlyIf: one } : {}));

/** As a message is changed, or an answer noted. */
const update = fc.oneof(
  fc
    .tuple(
      fc.record({ ...attributes, GSI1PK: kind, GSI1SK: sort }, { requiredKeys: [] }),
      fc.subarray(['claimBy', 'GSI1PK', 'GSI1SK', 'record']),
    )
    .map(([set, remove]) => setting(set, remove))
    .filter(({ expression }) => expression !== ''),
  fc.tuple(fc.constantFrom('email', 'name'), small).map(([question, count]) => ({
    expression: 'SET answers.#question = :given, spent = version - :count ADD changes :count',
    names: { '#question': question },
    values: { ':given': [count, undefined], ':count': count },
  })),
  fc.constant({ expression: 'ADD tries :one SET expiresAt = if_not_exists(version, :one)', values: { ':one': 1 } }),
);

const setting = (given: Item, removed: readonly string[]) => {
  const set = Object.entries(given).filter(([name, one]) => one !== undefined && !removed.includes(name));
  const sets = set.map(([name]) => `#${name} = :new_${name}`).join(', ');
  const removes = removed.map((name) => `#${name}`).join(', ');
  return {
    expression: `${sets && `SET ${sets}`} ${removes && `REMOVE ${removes}`}`.trim(),
    names: Object.fromEntries([...set.map(([name]) => name), ...removed].map((name) => [`#${name}`, name])),
    values: Object.fromEntries(set.map(([name, one]) => [`:new_${name}`, one])),
  };
};

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(item, onlyIf).map(([put, only]) => ({ put, ...only })),
  fc.tuple(key, condition).map(([check, only]) => ({ check, onlyIf: only })),
  fc.tuple(key, update, onlyIf).map(([to, change, only]) => ({ update: to, ...change, ...only })),
  small.map((dueAt) => owe({ id: 'm', kind: 'digest', channel: 'slack', to: 'team', dueAt, owedAt: 0 })),
  fc
    .option(small, { nil: undefined })
    .map((changes) => markSent({ id: 'd', ...(changes !== undefined && { changes }) } as never, sentNow)),
);

const sentNow = { sentAt: 5, signals: ['quick'], told: { firstName: 'Amina' } } as never;

const only = fc.uniqueArray(fc.constantFrom('PK', 'version', 'record.a', 'record.name', 'answers.email', 'nothing.at'));

/** Any call that a store might make. */
export const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 2, arbitrary: key.map((one): Call => ['get', one]) },
  { weight: 3, arbitrary: item.map((one): Call => ['put', one]) },
  {
    weight: 8,
    arbitrary: fc.array(write, { minLength: 1, maxLength: 3 }).map((writes): Call => ['transact', writes]),
  },
  fc
    .record({ put: fc.array(item, { maxLength: 2 }), delete: fc.array(key, { maxLength: 3 }) })
    .map((changes): Call => ['writeAll', changes]),
  fc
    .tuple(key, fc.constantFrom({}, { prefix: 'EVENT#' }, { prefix: 'EVENT#\u{1f600}' }, { prefix: 'X' }))
    .map(([{ PK }, prefix]): Call => ['query', { partition: PK, ...prefix }]),
  fc
    .tuple(kind, fc.record({ upTo: sort, first: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] }), only)
    .map(([of, more, paths]): Call => ['query', { kind: of, ...more, only: paths }]),
);
