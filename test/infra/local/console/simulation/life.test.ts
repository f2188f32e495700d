import { describe, expect, test } from 'vitest';
import { stacked } from '../../../../../functions/http/journeyLine/drawJourneyLine.ts';
import { ticksOf } from '../../../../../functions/http/journeyLine/ticks.ts';
import { drawLifeLine } from '../../../../../infra/local/console/simulation/lifeLine.ts';
import { type LifeLine, lifeOf } from '../../../../../infra/local/console/simulation/lifeOf.ts';
import { readTraces } from '../../../../../infra/local/console/simulation/readTraces.ts';
import type { JourneyEvent } from '../../../../../shared/domain/journey/events.ts';
import { toInstant, toLocal } from '../../../../../shared/domain/paris.ts';
import { events, intake, journal, journeyId, planned, titlesOf, trace } from './trace.ts';

const lifeWith = (own: JourneyEvent[]): LifeLine => {
  const life = readTraces([{ ...trace, lives: [{ journeyId, reach: {}, events: own }] }]).lives.get(journeyId);
  const line = life && lifeOf(life);
  if (!line) throw new Error('there is no life to draw');
  return line;
};

const bandsOf = (line: LifeLine): string[] =>
  line.bands.map(({ stage, from, to }) => `${stage} ${toLocal(from)} ${toLocal(to)}`);

describe('a journey’s life', () => {
  test('goes from its request through its phases, each from the day of its stay, to a month after its end', () => {
    expect(bandsOf(lifeWith(events))).toEqual([
      'intake 2017-03-01T10:00 2017-03-14T00:00',
      'welcome 2017-03-14T00:00 2017-06-01T10:00',
      'closed 2017-06-01T10:00 2017-07-01T10:00',
    ]);
  });

  test('that goes on is drawn to the end of the simulation', () => {
    expect(bandsOf(lifeWith(events.slice(0, 3)))).toEqual(['intake 2017-03-01T10:00 2018-01-02T00:00']);
  });

  test('shows what became of each appointment by a shape of its own, its nudges, its end, and what was broken', async () => {
    const drawing = String(await drawLifeLine(lifeWith(events), 'La vie'));
    const titles = titlesOf(drawing);
    expect(titles).toContain('accueil / orientation, mardi 14 mars 2017 à 14 h 00 : honoré');
    expect(titles).toContain('maturation, jeudi 16 mars 2017 à 14 h 00 : absent');
    expect(titles).toContain('Rendez-vous passé dont l’issue n’est pas notée, mardi 14 mars 2017 à 17 h 30');
    expect(titles).toContain('parcours clos : arrêt du projet, jeudi 1er juin 2017 à 10 h 00');
    expect(titles).toContain('Slack en panne, du mardi 14 mars 2017 à 18 h 00 au mercredi 15 mars 2017 à 06 h 00');
    const shapes = [...drawing.matchAll(/class="mark (held|noShow)"[^>]* d="([^"]+)"/g)].map(([, , shape]) => shape);
    expect(new Set(shapes).size).toBe(2);
  });

  test('leaves out what was taken back', () => {
    const undone = journal(
      ['2017-03-01T10:00', intake],
      ['2017-03-02T09:40', planned('a1', '2017-03-14T14:00'), 'mistaken'],
      ['2017-03-02T09:42', { type: 'Undone', undoes: 'mistaken' }],
    );
    expect(lifeWith(undone).appointments).toEqual([]);
  });
});

test('Marks that are close stand above each other', () => {
  expect(stacked([0, 5, 9, 30, 31]).map(({ row }) => row)).toEqual([0, 1, 2, 0, 1]);
});

test('A line of two months has each month’s first day, one of four years each sixth', () => {
  const labels = (from: string, to: string) =>
    ticksOf({ from: toInstant(from), to: toInstant(to) }).map(({ label }) => label);
  expect(labels('2017-03-10T00:00', '2017-05-20T00:00')).toEqual(['avr. 2017', 'mai 2017']);
  expect(labels('2017-01-02T00:00', '2021-01-02T00:00')).toEqual([
    ...['juil. 2017', 'janv. 2018', 'juil. 2018'],
    ...['janv. 2019', 'juil. 2019', 'janv. 2020', 'juil. 2020'],
  ]);
});
