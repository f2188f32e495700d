import { expect, test } from 'vitest';
import { createPeople } from '../../../../infra/simulation/people/people.ts';
import { createRandom } from '../../../../infra/simulation/random.ts';
import { association } from '../../../../shared/association/association.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import { from, to } from './liveAlone.ts';

const setting = { association: () => association, from, to, journeys: 400, firstNumber: 251 };
const people = createPeople({ random: createRandom(1), ...setting });
const requests = people.requests().flatMap((act) => (act.kind === 'intake' ? [act] : []));
const part = (count: number): number => count / requests.length;

test('Requests are numbered in the order in which they come', () => {
  expect(requests.map(({ commandId }) => commandId)).toEqual(
    Array.from({ length: 400 }, (_, index) => `J0${index + 251}`),
  );
  const times = requests.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.every((at) => at >= from && at < to)).toBe(true);
});

test('They come evenly over the years, at any hour of any day', () => {
  const quarter = (to - from) / 4;
  for (const year of [0, 1, 2, 3]) {
    const within = requests.filter(({ at }) => Math.floor((at - from) / quarter) === year).length;
    expect(Math.abs(within - 100)).toBeLessThan(6);
  }
  expect(new Set(requests.map(({ at }) => new Date(at).getUTCDay())).size).toBe(7);
  const nightly = requests.filter(({ at }) => toLocal(at).slice(11) < '07:00').length;
  expect(part(nightly)).toBeGreaterThan(0.02);
  expect(part(nightly)).toBeLessThan(0.12);
});

test('Most write themselves, some call a colleague', () => {
  const called = requests.filter(({ by, from: origin }) => by.kind === 'staff' && origin === 'slack').length;
  expect(Math.abs(part(called) - 0.15)).toBeLessThan(0.05);
});

test('Most ask for the ESS programme, and some carry their project with somebody else', () => {
  const ess = requests.filter(({ intake }) => intake.project.programme === 'ess').length;
  expect(Math.abs(part(ess) - 0.85)).toBeLessThan(0.05);
  expect(requests.some(({ intake }) => intake.people.length === 2)).toBe(true);
});

test('Most read mails, some only texts, a few neither', () => {
  const reaches = requests.flatMap(({ commandId, intake }) => Object.entries(people.reachOf(commandId, intake)));
  const who = (reach: string) => reaches.filter(([, way]) => way === reach).length / reaches.length;
  expect(reaches[0]?.[0]).toBe('J0251-1');
  expect(Math.abs(who('mail') - 0.85)).toBeLessThan(0.05);
  expect(Math.abs(who('text') - 0.1)).toBeLessThan(0.04);
  expect(Math.abs(who('none') - 0.05)).toBeLessThan(0.04);
});
