import { expect, test } from 'vitest';
import { recordLines } from '../../../../functions/http/report/recordLine.ts';
import { association } from '../../../../shared/association/association.ts';
import { unansweredIn } from '../../../../shared/report/figure.ts';
import { computeFigures } from '../../../../shared/report/report.ts';
import { association2016 } from '../../../shared/report/association2016.ts';

const { vocabularies } = association;
const figures = computeFigures(association2016, 2016, vocabularies, { everyOne: true });

const linesOf = (figure: (typeof figures)[number]) =>
  [...figure.records, ...unansweredIn(figure)].map((id) => ({
    id,
    ...recordLines(figure.counts, association2016, vocabularies)(id),
  }));

test('whatever a figure counts is told in words or leads to a journey', () => {
  for (const figure of figures.filter(({ counts }) => counts !== 'enrolments'))
    for (const { id, says, journeys } of linesOf(figure).slice(0, 20))
      expect([figure.id, id, journeys.length > 0 || (says !== '' && says !== id)]).toEqual([figure.id, id, true]);
});

test('what belongs to a project leads to its journey, and an event is told in words', () => {
  const firstOf = (id: string) => {
    const figure = figures.find((each) => each.id === id);
    return figure && linesOf(figure)[0];
  };
  expect(firstOf('jobs.created')).toMatchObject({
    says: '2 emplois créés le 11 avril 2016',
    journeys: [{ id: 'ESS-2014-004' }],
  });
  expect(firstOf('awareness.events')).toMatchObject({ says: "Forum de l'emploi, 4 février 2016", journeys: [] });
  expect(firstOf('training.total.days')?.says).toMatch(/, \d+(er)? \p{L}+ 2016$/u);
});

test('nobody is named, and of somebody from outside nothing is told', () => {
  const known = new Set(association2016.persons.map(({ lastName }) => lastName));
  const outsiders = association2016.enrolments.flatMap(({ outsiderName }) => outsiderName ?? []);
  expect(outsiders.length).toBeGreaterThan(0);
  for (const figure of figures.filter(({ counts }) => ['persons', 'sheets', 'enrolments'].includes(counts)))
    for (const { says } of linesOf(figure)) {
      expect(says.split(/[ ,]+/).filter((word) => known.has(word))).toEqual([]);
      expect(outsiders.filter((name) => says.includes(name))).toEqual([]);
    }
});
