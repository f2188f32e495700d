import { describe, expect, it } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import { readFolder } from '../../../shared/records/readFolder.ts';
import { writeFolder } from '../../../shared/records/writeFolder.ts';
import { importRecords } from '../../../shared/usecases/importRecords.ts';
import { journeyChanged } from '../../../shared/usecases/journeyChanged.ts';
import { mergeJourneys } from '../../../shared/usecases/mergeJourneys.ts';
import { mergePersons } from '../../../shared/usecases/mergePersons.ts';
import { raiseNudges } from '../../../shared/usecases/raiseNudges.ts';
import { separateJourneys } from '../../../shared/usecases/separateJourneys.ts';
import { separatePersons } from '../../../shared/usecases/separatePersons.ts';
import { undo } from '../../../shared/usecases/undo.ts';
import { type Lab, useLab } from './lab.ts';
import { welcome } from './timeKeeping.ts';

const lab = useLab();

const by = 'N. Belhadj';
const both = { survivor: 'P2', absorbed: 'P1' };
const same = { personId: 'P1-1', isPersonId: 'P2-1' };
let said = 0;
const saying = (at = '2016-03-02T10:00', commandId = `M${++said}`) => ({ commandId, at: toInstant(at), by });

/** Amina and Omar sent their request twice: an appointment is planned in P1, P2 waits. */
const sentTwice = async (): Promise<Lab> => {
  const open = await lab.open();
  await open.request('2016-03-01T10:00');
  await open.request('2016-03-01T10:05', { id: 'P2' });
  await open.does({ type: 'TakeInCharge', advisor: by }, '2016-03-01T11:00');
  await open.does(welcome('2016-03-10T10:00', 'planned'), '2016-03-01T11:00');
  await open.sweep('2016-03-01T11:00');
  return open;
};

/** What becomes of both after a change: executions start, wake and end. */
const follow = async (open: Lab, change: () => Promise<unknown>, at: string) => {
  const ids = ['P1', 'P2'];
  const before = await Promise.all(ids.map(open.journey));
  await change();
  for (const [index, id] of ids.entries())
    await journeyChanged(open.jalon, before[index], await open.journey(id), toInstant(at));
};

const mails = (open: Lab) => open.mailer.sent.map(({ to, subject }) => `${to} ${subject}`);

/** The folder that is exported now, read again. */
const exported = async ({ jalon }: Lab) => {
  const records = await jalon.records.everything();
  const files = new Map(
    [...writeFolder(records, association)].map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  const read = readFolder(files, { association, today: '2016-12-31' });
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.records;
};

describe('Two journeys of one request', () => {
  it('are one for everybody who counts, and the folder can be read', async () => {
    const open = await sentTwice();
    await mergeJourneys(open.jalon, both, { same }, saying());
    const { projects, holders, appointments, persons, sheets } = await exported(open);
    expect(projects.map(({ id }) => id)).toEqual(['P2']);
    expect(persons.map(({ id }) => id).sort()).toEqual(['P1-2', 'P2-1', 'P2-2']);
    expect(holders.filter(({ role }) => role === 'lead')).toEqual([
      { projectId: 'P2', personId: 'P2-1', role: 'lead' },
    ]);
    expect(appointments).toMatchObject([{ projectId: 'P2', personIds: ['P2-1'] }]);
    expect(sheets.map(({ projectId }) => projectId)).toEqual(['P2', 'P2', 'P2', 'P2']);
    expect((await open.jalon.journeys.all()).map(({ id }) => id)).toEqual(['P2']);
    expect((await open.jalon.journeys.summaries()).map(({ id }) => id)).toEqual(['P2']);
  });

  it('remind the holder once, under the journey that goes on', async () => {
    const open = await sentTwice();
    await mergeJourneys(open.jalon, both, { same }, saying());
    for (const id of ['P1', 'P2']) await raiseNudges(open.jalon, id, toInstant('2016-03-08T10:00'));
    await open.sweep('2016-03-08T10:00');
    expect(mails(open).filter((mail) => mail.includes('Rappel'))).toEqual([
      'amina@example.org Rappel : votre rendez-vous jeudi 10 mars 2016 à 10:00',
    ]);
  });

  it('still send what was owed before the merge, and what was owed before they were separated', async () => {
    const open = await lab.open();
    await open.request('2016-03-01T10:00');
    await open.request('2016-03-01T10:05', { id: 'P2' });
    await open.sweep('2016-03-01T10:05');
    await open.does(welcome('2016-03-10T10:00', 'planned'), '2016-03-01T21:00');
    await mergeJourneys(open.jalon, both, { same }, saying('2016-03-01T21:05'));
    await open.sweep('2016-03-02T08:00');
    expect(mails(open).at(-1)).toBe('amina@example.org Votre rendez-vous : jeudi 10 mars 2016 à 10:00');
    const [appointment] = (await open.journey('P2')).appointments;
    const moved = { type: 'MoveAppointment', appointmentId: appointment?.id ?? '', at: '2016-03-11T10:00' } as const;
    await open.does(moved, '2016-03-02T21:00', 'P2');
    await separateJourneys(open.jalon, both, saying('2016-03-02T21:05'));
    await open.sweep('2016-03-03T08:00');
    expect(mails(open).at(-1)).toBe('amina@example.org Votre rendez-vous a changé : vendredi 11 mars 2016 à 10:00');
  });

  it('write to two who are expected, and were found to be one, once', async () => {
    const open = await sentTwice();
    await mergeJourneys(open.jalon, both, { same }, saying());
    const visit = { personIds: ['P2-1', 'P1-1'], type: 'welcome', at: '2016-03-15T10:00', status: 'planned' } as const;
    await open.does(
      { type: 'RecordAppointment', appointment: { ...visit, personIds: [...visit.personIds] } },
      '2016-03-02T11:00',
      'P2',
    );
    await open.sweep('2016-03-02T11:00');
    expect(mails(open).filter((mail) => mail.includes('15 mars'))).toHaveLength(1);
  });

  it('have one execution while they are merged, and two once they are separated', async () => {
    const open = await sentTwice();
    for (const id of ['P1', 'P2'])
      await journeyChanged(open.jalon, undefined, await open.journey(id), toInstant('2016-03-01T11:00'));
    await follow(open, () => mergeJourneys(open.jalon, both, { same }, saying()), '2016-03-02T10:00');
    expect((await open.jalon.journeys.heads()).map(({ id, over }) => [id, over])).toEqual([
      ['P1', true],
      ['P2', false],
    ]);
    open.machines.executions.set('P1.1', 'ended');
    await follow(open, () => separateJourneys(open.jalon, both, saying()), '2016-03-02T11:00');
    expect([...open.machines.executions]).toEqual([
      ['P1.1', 'ended'],
      ['P2.1', 'running'],
      ['P1.2', 'running'],
    ]);
  });

  it('rewrite both cards', async () => {
    const open = await sentTwice();
    await open.sweep('2016-03-02T09:00');
    await mergeJourneys(open.jalon, both, { same }, saying());
    expect(await open.owed('2016-03-02T10:00')).toEqual(['intakeCard/P1', 'intakeCard/P2']);
    await open.sweep('2016-03-02T10:00');
    const card = (id: string) =>
      JSON.stringify(open.chat.posts.find(({ messageId }) => messageId === `intakeCard/${id}`)?.post);
    expect(card('P1')).toContain('Rapprochée d’une autre demande le 2 mars 2016, par N. Belhadj');
    expect(card('P2')).toContain('Prise en charge par *N. Belhadj*');
  });

  it('are merged once however often it is asked, and by one of two colleagues', async () => {
    const open = await sentTwice();
    const once = saying();
    const merge = (ids: typeof both, command = once) => mergeJourneys(open.jalon, ids, { same }, command);
    await Promise.all([merge(both), merge(both)]);
    expect(await merge(both)).toMatchObject({ survivor: { absorbed: [{ journeyId: 'P1', by }] } });
    expect((await open.journey('P2')).absorbed).toHaveLength(1);
    await separateJourneys(open.jalon, both, saying());
    const other = { survivor: 'P1', absorbed: 'P2' };
    const outcomes = await Promise.all([merge(both, saying()), merge(other, saying())]);
    const refusals = outcomes.flatMap((outcome) => ('refusal' in outcome ? [outcome.refusal.code] : []));
    expect(refusals).toEqual(['absorbed']);
    const first = await separateJourneys(open.jalon, both, saying());
    const second = await separateJourneys(open.jalon, other, saying());
    expect([first, second].map((outcome) => 'refusal' in outcome).toSorted()).toEqual([false, true]);
    expect(await separateJourneys(open.jalon, both, saying())).toMatchObject({ refusal: { code: 'notMerged' } });
  });

  it('are separated with the persons who were said to be one, with all that was there before', async () => {
    const open = await sentTwice();
    const before = await open.jalon.records.everything();
    await mergeJourneys(open.jalon, both, { same }, saying());
    await separateJourneys(open.jalon, both, saying('2016-06-02T10:00'));
    expect(await open.jalon.records.everything()).toEqual(before);
    await exported(open);
  });

  it('are not taken apart by taking back one command', async () => {
    const open = await sentTwice();
    const merged = saying();
    await mergeJourneys(open.jalon, both, { same }, merged);
    const context = { ...saying(), journeyId: 'P2', by: { kind: 'staff', name: by }, from: 'slack' } as const;
    expect(await undo(open.jalon, `${merged.commandId}/P2`, context)).toMatchObject({
      refusal: { code: 'mergeStays' },
    });
  });

  it('answer whoever still acts on the one that is over', async () => {
    const open = await sentTwice();
    await mergeJourneys(open.jalon, both, { same }, saying());
    expect(await open.does(welcome('2016-03-20T10:00', 'planned'), '2016-03-02T11:00')).toMatchObject({
      refusal: { code: 'absorbed' },
    });
  });

  it('strike out what no longer stands, and let what still does stand where it was read', async () => {
    const open = await sentTwice();
    await raiseNudges(open.jalon, 'P1', toInstant('2016-03-10T17:30'));
    await open.sweep('2016-03-10T17:35');
    await follow(open, () => mergeJourneys(open.jalon, both, { same }, saying('2016-03-10T17:50')), '2016-03-10T17:50');
    expect(await open.owed('2016-03-10T17:50')).not.toContain(`digest/${by}/2016-03-10`);
    const [appointment] = (await open.journey('P2')).appointments;
    const held = { type: 'SettleAppointment', appointmentId: appointment?.id ?? '', status: 'held' } as const;
    await follow(open, () => open.does(held, '2016-03-10T17:55', 'P2'), '2016-03-10T17:55');
    await open.sweep('2016-03-10T17:55');
    expect(open.chat.posts.filter(({ to }) => to === by)).toMatchObject([
      { rewritten: 1, post: { text: 'Tout est réglé, 10 mars 2016' } },
    ]);
  });
});

describe('The card of a request', () => {
  const hint = 'Peut-être déjà connu : voir la fiche';
  const cards = (open: Lab) =>
    open.chat.posts.map(({ messageId, post }) => [messageId, JSON.stringify(post).includes(hint)]);

  it('says that somebody may be known already, and nothing of whom; not of those who came together', async () => {
    const open = await lab.open();
    await open.request('2016-03-01T10:00');
    await open.sweep('2016-03-01T10:00');
    await open.request('2016-03-01T10:05', { id: 'P2' });
    await open.sweep('2016-03-01T10:05');
    expect(cards(open)).toEqual([
      ['intakeCard/P1', false],
      ['intakeCard/P2', true],
    ]);
    expect(JSON.stringify(open.chat.posts)).not.toContain('Berger');
  });

  it('says it no more once they were found to be one', async () => {
    const open = await lab.open();
    await open.request('2016-03-01T10:00', { omar: '' });
    await open.request('2016-03-01T10:05', { id: 'P2', omar: '' });
    await mergePersons(open.jalon, { personId: 'P2-1', isPersonId: 'P1-1' }, saying('2016-03-01T10:06'));
    await open.sweep('2016-03-01T10:10');
    expect(cards(open).map(([, hinted]) => hinted)).toEqual([false, false]);
  });
});

describe('A folder', () => {
  it('that still knows both projects puts what it says into the one that goes on, twice as once', async () => {
    const open = await sentTwice();
    const folder = await exported(open);
    await mergeJourneys(open.jalon, both, { same }, saying());
    const before = await open.journey('P2');
    const [appointment] = folder.appointments;
    if (!appointment) throw new Error('no appointment');
    const more = {
      ...folder,
      appointments: [
        { ...appointment, durationMinutes: 45 },
        { ...appointment, id: 'A9' },
      ],
    };
    for (const importId of ['I1', 'I2'])
      await importRecords(open.jalon, more, { importId, at: toInstant('2016-03-03T10:00') });
    const after = await open.journey('P2');
    expect(after.appointments).toMatchObject([
      { projectId: 'P2', durationMinutes: 45 },
      { id: 'A9', projectId: 'P2' },
    ]);
    expect(after.absorbed).toEqual(before.absorbed);
    expect((await open.journey('P1')).absorbedInto?.journeyId).toBe('P2');
    const { projects, holders, sheets } = await exported(open);
    expect(projects.map(({ id }) => id)).toEqual(['P2']);
    expect(holders.filter(({ role }) => role === 'lead')).toHaveLength(1);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  });
});

describe('Two persons', () => {
  it('are one from the moment somebody says so, until it is taken back, however late', async () => {
    const open = await sentTwice();
    const merge = await mergePersons(open.jalon, { ...same, why: 'elle l’a dit' }, saying());
    expect(merge).toMatchObject({ merge: { ...same, by, why: 'elle l’a dit' } });
    expect((await open.jalon.records.person('P1-1'))?.id).toBe('P2-1');
    const { persons, projects } = await exported(open);
    expect([persons.length, projects.length]).toEqual([3, 2]);
    const id = 'merge' in merge ? merge.merge.id : '';
    await separatePersons(open.jalon, id, saying('2017-03-02T10:00'));
    expect((await open.jalon.records.person('P1-1'))?.id).toBe('P1-1');
    expect((await open.jalon.merges.all()).merges).toMatchObject([{ id, undone: { by } }]);
  });

  it('are said to be one once, taken back once, and who comes second reads why not', async () => {
    const open = await sentTwice();
    const once = saying();
    await Promise.all([mergePersons(open.jalon, same, once), mergePersons(open.jalon, same, once)]);
    expect((await open.jalon.merges.all()).merges).toHaveLength(1);
    const back = { personId: 'P2-1', isPersonId: 'P1-1' };
    expect(await mergePersons(open.jalon, back, saying())).toMatchObject({ refusal: { code: 'samePerson' } });
    expect(await mergePersons(open.jalon, { ...same, isPersonId: 'P2-2' }, saying())).toMatchObject({
      refusal: { code: 'mergedElsewhere' },
    });
    expect(await mergePersons(open.jalon, { ...same, isPersonId: 'nobody' }, saying())).toMatchObject({
      refusal: { code: 'unknownPerson' },
    });
    const apart = saying();
    await separatePersons(open.jalon, once.commandId, apart);
    expect(await separatePersons(open.jalon, once.commandId, apart)).toMatchObject({ merge: { undone: { by } } });
    expect(await separatePersons(open.jalon, once.commandId, saying())).toMatchObject({
      refusal: { code: 'notMerged' },
    });
  });

  it('never make a circle, whoever is faster', async () => {
    const open = await sentTwice();
    const outcomes = await Promise.all([
      mergePersons(open.jalon, same, saying()),
      mergePersons(open.jalon, { personId: 'P2-1', isPersonId: 'P1-1' }, saying()),
    ]);
    expect(outcomes.flatMap((outcome) => ('refusal' in outcome ? [outcome.refusal.code] : []))).toEqual(['samePerson']);
  });
});
