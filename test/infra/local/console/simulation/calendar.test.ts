import { describe, expect, test } from 'vitest';
import { calendarSheet } from '../../../../../infra/local/console/simulation/calendarSheet.ts';
import { dayScale, levelOf } from '../../../../../infra/local/console/simulation/dayScale.ts';
import { readTraces } from '../../../../../infra/local/console/simulation/readTraces.ts';
import { toInstant } from '../../../../../shared/domain/paris.ts';
import { arrival, textOf, titlesOf, trace } from './trace.ts';

const drawn = async (shown = trace): Promise<string> =>
  String(await calendarSheet(readTraces([shown]), (day) => `/messages?day=${day}`));

describe('the calendar of what was sent', () => {
  test('Every day of the year stands in it, with its weekday and how many messages it had', async () => {
    const titles = titlesOf(await drawn());
    expect(titles).toHaveLength(1 + 365);
    expect(titles).toContain('mercredi 1er mars 2017 : 2 messages');
    expect(titles).toContain('jeudi 2 mars 2017 : 1 message');
    expect(titles).toContain('vendredi 3 mars 2017 : aucun message');
  });

  test('A post that is rewritten is no message of its own, and what was broken is said on its days', async () => {
    const titles = titlesOf(await drawn());
    expect(titles).toContain('mardi 14 mars 2017 : 1 message ; Slack en panne');
    expect(titles).toContain('mercredi 15 mars 2017 : 1 message ; Slack en panne');
    expect(textOf(await drawn())).toContain(
      'Slack en panne, du mardi 14 mars 2017 à 18 h 00 au mercredi 15 mars 2017 à 06 h 00 (association 1)',
    );
  });

  test('A message after midnight in Paris is of the new day', async () => {
    const late = arrival('2017-07-01T00:30', 'team', 'roundUp/2017-07-01');
    expect(titlesOf(await drawn({ ...trace, arrivals: [late] }))).toContain('samedi 1er juillet 2017 : 1 message');
  });

  test('A day with messages leads to them, from the drawing and from the list below', async () => {
    const page = await drawn();
    expect(page.match(/href="\/messages\?day=2017-03-01"/g)).toHaveLength(2);
    expect(page).not.toContain('day=2017-03-03');
    expect(textOf(page)).toContain('mer. 1 : 2');
  });

  test('Two years are two drawings, each with its sum', async () => {
    const later = arrival('2018-02-01T09:00', 'team', 'roundUp/2018-02-01');
    const to = toInstant('2019-01-02T00:00');
    const text = textOf(await drawn({ ...trace, to, arrivals: [...trace.arrivals, later] }));
    expect(text).toContain('Du 2 janvier 2017 au 1er janvier 2018 : 6 messages');
    expect(text).toContain('Du 2 janvier 2018 au 1er janvier 2019 : 1 message');
  });

  test('A simulation in which nothing was sent has a calendar too', async () => {
    expect(textOf(await drawn({ ...trace, arrivals: [] }))).toContain(
      'Du 2 janvier 2017 au 1er janvier 2018 : 0 message',
    );
  });
});

test('The busier a day, the higher its level: five of them, as many days in each', () => {
  const scale = dayScale([0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55]);
  expect(scale).toEqual([1, 2, 5, 13, 34]);
  expect([0, 1, 4, 5, 33, 34, 900].map((count) => levelOf(scale, count))).toEqual([0, 1, 2, 3, 4, 5, 5]);
  expect(dayScale([7, 7, 7])).toEqual([1, 7]);
});
