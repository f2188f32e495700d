import { expect, test } from 'vitest';
import { createPeople } from '../../../../infra/simulation/people/people.ts';
import { createRandom } from '../../../../infra/simulation/random.ts';
import { association as base } from '../../../../shared/association/association.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toDay, toInstant } from '../../../../shared/domain/paris.ts';
import { from, liveAlone, to } from './liveAlone.ts';

const away = { from: '2018-02-05', to: '2018-02-16' };
const team = base.team.map((member) => (member.name === 'N. Belhadj' ? { ...member, absences: [away] } : member));
const setting = { association: () => ({ ...base, team }), from, to, journeys: 0, firstNumber: 1 };
const people = () => createPeople({ random: createRandom(1), ...setting });

const { journeys } = liveAlone(1, 60);
const quiet = journeys.find(({ stage }) => stage === 'welcome') as Journey;
const lines = Array.from({ length: 40 }, (_, index) => ({
  journeyId: quiet.id,
  reminderId: `mistake/m${index}/2018-02-05`,
}));
const arrived = toInstant('2018-02-05T09:05');
const find = () => quiet;

test('A colleague sees to about eight lines of ten, within two days of work, never before they came', () => {
  const coming = people().reads('G. Lestienne', lines, find, arrived);
  expect(coming.length).toBeGreaterThan(24);
  expect(coming.length).toBeLessThan(39);
  for (const { at } of coming) {
    expect(at).toBeGreaterThan(arrived);
    expect(toDay(at) <= '2018-02-08').toBe(true);
  }
});

test('A line that was read is not read again when the digest is rewritten', () => {
  const living = people();
  expect(living.reads('G. Lestienne', lines, find, arrived)).not.toEqual([]);
  expect(living.reads('G. Lestienne', lines, find, arrived + 60_000)).toEqual([]);
});

test('Who is away reads when they are back', () => {
  const coming = people().reads('N. Belhadj', lines, find, arrived);
  expect(coming.length).toBeGreaterThan(0);
  for (const { at } of coming) expect(toDay(at) >= '2018-02-19').toBe(true);
});

test('Nothing is done about a line that no longer stands', () => {
  const [first] = people().reads('G. Lestienne', lines, find, arrived);
  expect(first?.act(quiet, first.at)).toBeUndefined();
});
