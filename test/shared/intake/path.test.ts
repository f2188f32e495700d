import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft, Given } from '../../../shared/domain/draft.ts';
import { givenFor, nextQuestion, pathOf } from '../../../shared/intake/path.ts';
import type { Question } from '../../../shared/intake/question.ts';
import { declarations } from '../../../shared/intake/questions.ts';
import { type Told, toldIn } from '../../../shared/intake/told.ts';
import { choicesFor, decidingChoices, oneOfEach } from './choices.ts';
import { faultsOf } from './records.ts';
import { settingOf } from './setting.ts';

type Answers = Draft['answers'];
type State = Pick<Draft, 'answers' | 'joins'>;

const nextOf = (state: State): Question | undefined => nextQuestion(pathOf(settingOf(state)), state.answers);

const labelOf = (name: string, given: Given): string => `${name} ${JSON.stringify(given)}`;

/** Goes every way through the conversation on which something else is asked, until each choice came up on some way. */
const walkEveryWay = async (joins: string | undefined) => {
  const deciding = await decidingChoices(joins);
  const turns = new Map<string, number>();
  const ends: Answers[] = [];
  const seen = { offered: new Set<string>(), taken: new Set<string>() };

  const walk = async (answers: Answers, steps: number): Promise<void> => {
    const question = nextOf({ answers, ...(joins !== undefined && { joins }) });
    if (!question) {
      ends.push(answers);
      return;
    }
    const { name } = question;
    if (steps === declarations.length) throw new Error(`still ${name} is asked after ${steps} answers`);
    const choices = await choicesFor(question);
    for (const given of choices) seen.offered.add(labelOf(name, given));
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    const isNew = (given: Given): boolean => !seen.taken.has(labelOf(name, given));
    for (const given of oneOfEach(choices, deciding.get(name), { isNew, turn })) {
      seen.taken.add(labelOf(name, given));
      await walk({ ...answers, [name]: given }, steps + 1);
    }
  };
  const neverTaken = (): string[] => [...seen.offered].filter((label) => !seen.taken.has(label));
  const ways = async (): Promise<number> => {
    const before = ends.length;
    await walk({}, 0);
    return ends.length - before;
  };
  const count = await ways();
  for (let round = 0; round < 60 && neverTaken().length > 0; round += 1) await ways();
  return { count, ends, neverTaken: neverTaken() };
};

describe.each([
  ['who begins a project', undefined, 100],
  ['who is invited to one', 'L', 30],
])('%s', (_, joins, atLeast) => {
  test('comes to the end on every way, and an import takes what was told', async () => {
    const { count, ends, neverTaken } = await walkEveryWay(joins);
    expect(count).toBeGreaterThan(atLeast);
    expect(neverTaken).toEqual([]);
    const told = ends.map((answers) => toldIn(settingOf({ answers, ...(joins !== undefined && { joins }) })));
    expect(faultsOf(told)).toEqual([]);
  });
});

test('What decides about other questions is found in the declarations', async () => {
  expect([...(await decidingChoices()).keys()].sort()).toEqual([
    'commune',
    'email',
    'employment',
    'ess',
    'phone',
    'place',
    'prescriber1',
    'prescriber2',
  ]);
  expect((await decidingChoices('L')).has('ess')).toBe(false);
});

test('What is no longer offered is no answer any more, and is asked again', () => {
  const answers = { prescriber1: { values: ['salon'] }, prescriber2: { values: ['bge'] } };
  const state = { answers: { ...answers, prescriber1: { values: ['bge'] } } };
  expect(toldIn(settingOf(state)).sheet.prescribers).toEqual(['bge']);
  const second = pathOf(settingOf(state)).find(({ name }) => name === 'prescriber2');
  expect(second && givenFor(second, state.answers)).toBeUndefined();

  const moved = { place: { values: ['Lille'] }, qpv: { values: ['QN05901M'] } };
  expect(toldIn(settingOf({ answers: moved })).sheet.qpv).toBeUndefined();
  const mail = { email: 'skipped' as const, phone: 'skipped' as const };
  const contact = pathOf(settingOf({ answers: mail })).find(({ name }) => name === 'email');
  expect(contact && givenFor(contact, mail)).toBeUndefined();
});

/** Any number of answers to any question that stands on the path, first or for the second time. */
const changes = fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 20, maxLength: 80 });

const pick = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;

/** Only what is still asked and still holds. */
const stillHolding = (state: State): Answers =>
  Object.fromEntries(
    pathOf(settingOf(state)).flatMap((question) => {
      const given = givenFor(question, state.answers);
      return given === undefined ? [] : [[question.name, given]];
    }),
  );

const inconsistencies = (state: State, { person, sheet, project }: Told): string[] => {
  const setting = settingOf(state);
  const asked = pathOf(setting).map(({ name }) => name);
  const seekers = ['demandeur_emploi', 'demandeur_emploi_longue_duree'];
  const holds = {
    'each question is asked once': new Set(asked).size === asked.length,
    'an income is told by job seekers only':
      sheet.income === undefined || [...seekers, 'seeking'].includes(sheet.employment ?? ''),
    'since when one seeks is told by job seekers only':
      !seekers.includes(sheet.employment ?? '') || asked.includes('seekingSince'),
    'CitésLab is chosen where it is': project.programme !== 'citeslab' || person.commune === '59599',
    'who sent the person is told once each': new Set(sheet.prescribers).size === sheet.prescribers.length,
    'the commune is one of the place': [undefined, ...setting.communes.map(({ code }) => code)].includes(
      person.commune,
    ),
    'a neighbourhood is one of the commune': person.district === undefined || person.commune === '59512',
    'who joins tells nothing of the project': state.joins === undefined || project.title === undefined,
  };
  return Object.entries(holds).flatMap(([rule, holding]) => (holding ? [] : [rule]));
};

test('Changing any answer at any time leaves no inconsistency, no trace, and always a way to the end', async () => {
  const told: Told[] = [];
  await fc.assert(
    fc.asyncProperty(changes, fc.constantFrom(undefined, 'L'), async (steps, joins) => {
      let state: State = { answers: {}, ...(joins !== undefined && { joins }) };
      const answer = (name: string, given: Given): void => {
        state = { ...state, answers: { ...state.answers, [name]: given } };
        expect(inconsistencies(state, toldIn(settingOf(state)))).toEqual([]);
      };
      for (const [which, what] of steps) {
        const question = pick(pathOf(settingOf(state)), which);
        answer(question.name, pick(await choicesFor(question), what));
      }
      for (let count = 0; ; count += 1) {
        const question = nextOf(state);
        if (!question) break;
        expect(count).toBeLessThan(declarations.length);
        answer(question.name, pick(await choicesFor(question), count));
      }
      const all = toldIn(settingOf(state));
      expect(toldIn(settingOf({ ...state, answers: stillHolding(state) }))).toEqual(all);
      told.push(all);
    }),
    { numRuns: 300 },
  );
  expect(faultsOf(told)).toEqual([]);
});
