import { describe, expect, it } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import { publishReport } from '../../../shared/usecases/publishReport.ts';
import { readEdition } from '../../../shared/usecases/readEdition.ts';
import { association2016 } from '../report/association2016.ts';
import { reportOf, reportTexts } from '../report/document/report2016.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const director = { kind: 'staff', name: 'A. Verhaeghe' } as const;
const on = (day: string) => toInstant(`${day}T10:00`);

/** The same year with one welcome moved to somebody who did not come. */
const oneLess = (records: AssociationRecords): AssociationRecords => {
  const [first, ...rest] = records.appointments.filter(
    ({ type, status, at }) => type === 'welcome' && status === 'held' && at.startsWith('2016-03'),
  );
  if (!first || rest.length === 0) throw new Error('no welcome in March');
  const appointments = records.appointments.map((one) =>
    one.projectId === first.projectId && one.type === 'welcome' ? { ...one, status: 'noShow' as const } : one,
  );
  return { ...records, appointments };
};

type Change = Partial<Parameters<typeof publishReport>[1]> & {
  records?: AssociationRecords;
  by?: Parameters<typeof publishReport>[2]['by'];
  day?: string;
};

const publishes = (
  { jalon }: Pick<Lab, 'jalon'>,
  { records = association2016, by = director, day = '2017-02-01', ...asked }: Change = {},
) =>
  publishReport(
    { ...jalon, records: { ...jalon.records, everything: async () => records } },
    { year: 2016, texts: reportTexts, ...asked },
    { by, at: on(day) },
  );

describe('publishing the report of a year', () => {
  it('keeps its figures, and the document sign by sign, whatever becomes of records and texts', async () => {
    const open = await lab.open();
    const published = await publishes(open);
    expect(published).toMatchObject({ head: { year: 2016, number: 1, by: director }, corrections: [] });
    const { edition, head } = (await readEdition(open.jalon.editions, 2016, 1)) ?? {};
    expect(edition?.document).toEqual(reportOf(2016));
    expect(edition?.figures.find(({ id }) => id === 'accueil.projects')).toMatchObject({ value: 102 });
    expect(head?.digest).toMatch(/^[0-9a-f]{64}$/);
    await publishes(open, { records: oneLess(association2016), day: '2017-03-01' });
    expect((await readEdition(open.jalon.editions, 2016, 1))?.edition).toEqual(edition);
  });

  it('says what the next edition corrects, and which record did it', async () => {
    const open = await lab.open();
    await publishes(open);
    const again = await publishes(open, { records: oneLess(association2016), day: '2017-03-01' });
    if ('refused' in again) throw new Error(again.refused.join());
    expect(again.head.number).toBe(2);
    const projects = again.corrections.find(({ figure }) => figure.id === 'accueil.projects');
    expect(projects).toMatchObject({ before: { value: 102 }, after: { value: 101 }, records: [{ change: 'out' }] });
    expect((await open.jalon.editions.ofYear(2016)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is refused when nothing changed since, and possible when the texts alone did', async () => {
    const open = await lab.open();
    await publishes(open);
    expect(await publishes(open, { day: '2017-03-01' })).toEqual({
      refused: ['Rien n’a changé depuis l’édition 1, publiée le 1er février 2017 : elle reste la dernière.'],
    });
    const texts = new Map(reportTexts).set('accueil.md', 'Une année dense.');
    expect(await publishes(open, { texts })).toMatchObject({ head: { number: 2 }, corrections: [] });
  });

  it('is for the direction, and for whoever works at the machine itself', async () => {
    const open = await lab.open();
    const refused = { refused: ['Seules la direction et l’administration publient un rapport.'] };
    expect(await publishes(open, { by: { kind: 'staff', name: 'N. Belhadj' } })).toEqual(refused);
    expect(await publishes(open, { by: { kind: 'holder' } })).toEqual(refused);
    expect(await open.jalon.editions.all()).toEqual([]);
    expect(await publishes(open, { by: { kind: 'operator' } })).toHaveProperty('head');
  });

  it('is refused before the year is over, and for a year without records', async () => {
    const open = await lab.open();
    expect(await publishes(open, { day: '2016-12-31' })).toEqual({
      refused: ['L’année 2016 n’est pas finie : son rapport se publie à partir du 1er janvier 2017.'],
    });
    expect(await publishes(open, { year: 1999, texts: new Map() })).toEqual({
      refused: ['Il n’y a aucune fiche pour 1999 : rien à publier.'],
    });
    expect(await open.jalon.editions.all()).toEqual([]);
  });

  it('is refused when a text is wrong, with its file and line', async () => {
    const open = await lab.open();
    const texts = new Map(reportTexts).set('accueil.md', 'Il y a eu {{accueil.rien}} projets.');
    expect(await publishes(open, { texts })).toEqual({
      refused: [
        'Texte du rapport accueil.md, ligne 1 : « accueil.rien » n’est pas un chiffre du rapport, par exemple accueil.projects.',
      ],
    });
    expect(await open.jalon.editions.all()).toEqual([]);
  });

  it('makes one edition when two colleagues do it at once', async () => {
    const open = await lab.open();
    const both = await Promise.all([publishes(open), publishes(open, { by: { kind: 'operator' } })]);
    expect(both.filter((one) => 'head' in one)).toHaveLength(1);
    expect(both).toContainEqual({
      refused: ['Quelqu’un d’autre vient de publier une édition de ce rapport : regardez-la d’abord.'],
    });
    expect(await open.jalon.editions.ofYear(2016)).toHaveLength(1);
  });

  it('is refused to whoever did not see the last edition', async () => {
    const open = await lab.open();
    expect(await publishes(open, { after: 0 })).toHaveProperty('head');
    const records = oneLess(association2016);
    expect(await publishes(open, { after: 0, records })).toHaveProperty('refused');
    expect(await publishes(open, { after: 1, records })).toHaveProperty('head');
  });

  it('keeps nobody’s name', async () => {
    const open = await lab.open();
    await publishes(open);
    const [head] = await open.jalon.editions.all();
    const text = head ? await open.jalon.editions.text(head) : '';
    const { persons, enrolments } = association2016;
    const names = [
      ...persons.flatMap(({ firstName, lastName }) => (firstName && lastName ? [`${firstName} ${lastName}`] : [])),
      ...enrolments.flatMap(({ outsiderName = [] }) => outsiderName),
    ];
    expect([text.length > 100_000, names.length > 200]).toEqual([true, true]);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/"(email|phone|birthDate|firstName|lastName)"/);
    expect(association.team.filter(({ name }) => text.includes(name)).map(({ name }) => name)).toEqual([
      'A. Verhaeghe',
    ]);
  });
});
