import { expect, test } from 'vitest';
import { isPresent, isWorkingDay } from '../../../shared/domain/calendar.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { liveAlone } from './people/liveAlone.ts';

const { acts, journeys, association } = liveAlone(1, 300);

test('Few acts are refused, but some are', () => {
  const refused = acts.filter((act) => act.refused).length / acts.length;
  expect(refused).toBeGreaterThan(0.001);
  expect(refused).toBeLessThan(0.03);
});

test('Journeys have as many appointments as in life, and come as far', () => {
  const appointments = journeys.reduce((sum, journey) => sum + journey.appointments.length, 0);
  expect(appointments / journeys.length).toBeGreaterThan(3);
  expect(appointments / journeys.length).toBeLessThan(5.5);
  const reached = (phase: string) =>
    journeys.filter(({ episodes }) => episodes.some((stay) => stay.phase === phase)).length;
  const [welcomed, matured, created] = [reached('welcome'), reached('maturation'), reached('creation')];
  expect(matured / welcomed).toBeGreaterThan(0.18);
  expect(matured / welcomed).toBeLessThan(0.36);
  expect(created / welcomed).toBeGreaterThan(0.06);
  expect(created / welcomed).toBeLessThan(0.2);
});

test('The same seed gives the same acts, another one others', () => {
  const lived = (seed: number) => JSON.stringify(liveAlone(seed, 30).acts);
  expect(lived(7)).toBe(lived(7));
  expect(lived(8)).not.toBe(lived(7));
});

test('Nobody of the team acts while they are away, on a day off, or outside their contract', () => {
  const away = acts.filter(({ act: { by, at } }) => {
    if (by.kind !== 'staff') return false;
    const member = association.team.find(({ name }) => name === by.name);
    return !member || !isPresent(member, toDay(at)) || !isWorkingDay(toDay(at), association.calendar);
  });
  expect(away).toEqual([]);
});

test('In a journey one thing is done after the other', () => {
  const byJourney = Object.groupBy(acts, ({ act }) => (act.kind === 'command' ? act.journeyId : act.commandId));
  for (const life of Object.values(byJourney)) {
    const times = (life ?? []).map(({ act }) => act.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  }
});

test('Ids are short, each given once, and without what ids are split at', () => {
  const ids = acts.map(({ act }) => act.commandId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^J\d{4,5}(-a\d+)?$/.test(id))).toEqual([]);
});

test('Some click twice', () => {
  const doubled = acts.filter(({ act }) => act.repeatAfter).length / acts.length;
  expect(doubled).toBeGreaterThan(0.02);
  expect(doubled).toBeLessThan(0.05);
});
