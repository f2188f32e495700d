import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Person } from '../../../shared/domain/records.ts';
import { recordItem } from '../../../shared/store/recordItem.ts';
import { claimRights } from '../../../shared/usecases/claimRights.ts';
import { correctPerson } from '../../../shared/usecases/correctPerson.ts';
import { oweMyDataLinks } from '../../../shared/usecases/oweMyDataLinks.ts';
import { raiseNudges } from '../../../shared/usecases/raiseNudges.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const at = toInstant('2016-03-01T22:00');

/** Amina's request P1; what was owed because of it is gone. */
const requested = async (): Promise<Lab> => {
  const opened = await lab.open();
  await opened.request();
  await opened.sweep('2016-03-01T10:00');
  opened.mailer.sent.length = 0;
  return opened;
};

const correct = ({ jalon }: Lab, changes: Partial<Person>, commandId = 'C1', personId = 'P1-1') =>
  correctPerson(jalon, { personId, commandId, at }, async (person) => ({
    after: { ...person, ...changes },
    fields: Object.keys(changes) as (keyof Person)[],
  }));

test('a link goes to each person with the address, at any hour, three times a day at most', async () => {
  const opened = await requested();
  await opened.request('2016-03-01T11:00', { id: 'P2' });
  await opened.sweep('2016-03-01T11:00');
  opened.mailer.sent.length = 0;
  for (let time = 0; time < 5; time += 1) await oweMyDataLinks(opened.jalon, 'AMINA@example.org', at);
  await oweMyDataLinks(opened.jalon, 'nobody@example.org', at);
  await opened.sweep(at);
  const { sent } = opened.mailer;
  expect(sent.map(({ messageId }) => messageId).sort()).toEqual(
    ['P1-1', 'P2-1'].flatMap((id) => [1, 2, 3].map((time) => `myDataLink/${id}/2016-03-01/${time}`)),
  );
  await oweMyDataLinks(opened.jalon, 'amina@example.org', at + 3 * 3_600_000);
  await opened.sweep(at + 3 * 3_600_000);
  expect(sent).toHaveLength(8);
});

test('its link opens the data of that person, for a day', async () => {
  const opened = await requested();
  await oweMyDataLinks(opened.jalon, 'amina@example.org', at);
  await opened.sweep(at);
  const [mail] = opened.mailer.sent;
  expect(mail).toMatchObject({ to: 'amina@example.org', subject: 'Votre lien pour voir vos données' });
  expect(mail?.text).toContain('Bonjour Amina,');
  const [, token = ''] = /\/lien\/([\w-]{22})/.exec(mail?.text ?? '') ?? [];
  const { passes } = opened.jalon;
  expect(await passes.open(token, 'link', at + 86_399_999)).toMatchObject({
    pass: { purpose: 'myData', personId: 'P1-1' },
  });
  expect(await passes.open(token, 'link', at + 86_400_000)).toBeUndefined();
  expect(await opened.jalon.traces.sentTo('P1-1')).toMatchObject([
    { kind: 'acknowledgement' },
    { kind: 'myDataLink', channel: 'mail', at },
  ]);
});

test('of another address the one before and the new one learn, neither of them whose it is', async () => {
  const opened = await requested();
  expect(await correct(opened, { email: 'nouvelle@example.org' })).toBe('done');
  await opened.sweep(at);
  const { sent } = opened.mailer;
  expect(sent.map(({ to }) => to).sort()).toEqual(['amina@example.org', 'nouvelle@example.org']);
  for (const { text, html } of sent) expect(text + html).not.toMatch(/Amina|Berger|amina@|nouvelle@/);
  expect((await opened.jalon.records.person('P1-1'))?.email).toBe('nouvelle@example.org');
});

test('all journeys of a person change together with their record, however many change at the same time', async () => {
  const opened = await requested();
  const project = { id: 'P2', programme: 'ess', otherDomains: [] as string[] } as const;
  const holders = [{ projectId: 'P2', personId: 'P1-1', role: 'lead' as const }];
  await opened.does(
    { type: 'ReceiveIntake', project: { ...project, otherDomains: [] }, holders },
    '2016-03-01T11:00',
    'P2',
  );
  const busy = Array.from({ length: 8 }, (_, turn) =>
    opened.does({ type: 'ChangeAdvisor', advisor: turn % 2 ? 'N. Belhadj' : 'D. Wattez' }, '2016-03-01T12:00', 'P2'),
  );
  const claims = (['objection', 'erasure'] as const).map((kind) =>
    claimRights(opened.jalon, 'ReceiveClaim', kind, { personId: 'P1-1', commandId: kind, at }),
  );
  const corrections = ['1', '2', '3'].map((turn) => correct(opened, { lastName: `Berger ${turn}` }, `L${turn}`));
  expect(await Promise.all([...claims, ...corrections])).toEqual(Array.from({ length: 5 }, () => 'done'));
  await Promise.all(busy);
  for (const id of ['P1', 'P2']) {
    const journal = await opened.jalon.journeys.journal(id);
    expect(journal.filter(({ type }) => type === 'PersonCorrected')).toHaveLength(3);
    expect((await opened.journey(id)).claims.map(({ kind }) => kind).sort()).toEqual(['erasure', 'objection']);
    expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1));
  }
});

test('what one journey has seen to is taken back in the other, and refused where all have', async () => {
  const opened = await requested();
  const holders = [{ projectId: 'P2', personId: 'P1-1', role: 'lead' as const }];
  const project = { id: 'P2', programme: 'ess' as const, otherDomains: [] };
  await opened.does({ type: 'ReceiveIntake', project, holders }, '2016-03-01T11:00', 'P2');
  const claim = (type: 'ReceiveClaim' | 'WithdrawClaim') =>
    claimRights(opened.jalon, type, 'erasure', { personId: 'P1-1', commandId: type, at });
  await claim('ReceiveClaim');
  await raiseNudges(opened.jalon, 'P1', at + 86_400_000);
  await opened.does({ type: 'FinishFollowUp', reminderId: 'erasure/P1-1/2016-03-01' }, '2016-03-03T09:00');
  expect(await claim('WithdrawClaim')).toBe('done');
  expect((await opened.journey('P2')).claims).toEqual([]);
  expect((await opened.journey('P1')).claims).toHaveLength(1);
  const again = claimRights(opened.jalon, 'WithdrawClaim', 'erasure', { personId: 'P1-1', commandId: 'again', at });
  expect(await again).toMatchObject({ refusal: { code: 'claimSeenTo' } });
});

test('nothing is written when the record is no longer there, nor after ten corrections of a day', async () => {
  const opened = await requested();
  expect(await correct(opened, { lastName: 'X' }, 'C1', 'P9-1')).toEqual({ stop: 'unknown' });
  for (let time = 0; time < 10; time += 1)
    expect(await correct(opened, { lastName: `B${time}` }, `C${time}`)).toBe('done');
  expect(await correct(opened, { lastName: 'B11' }, 'C11')).toEqual({ stop: 'tooMany' });
  expect((await opened.jalon.records.person('P1-1'))?.lastName).toBe('B9');
});

test('somebody without a project corrects their record all the same', async () => {
  const opened = await lab.open();
  await opened.table.put(recordItem('persons', { id: 'T1', firstName: 'Tao' }));
  expect(await correct(opened, { lastName: 'Lin' }, 'C1', 'T1')).toBe('done');
  expect(await opened.jalon.records.person('T1')).toEqual({ id: 'T1', firstName: 'Tao', lastName: 'Lin' });
  expect(await opened.jalon.traces.of('T1')).toMatchObject([{ what: 'corrected', from: 'web' }]);
});

test('of eight corrections at the same moment each sees the one before, without a project too', async () => {
  const opened = await lab.open();
  await opened.table.put(recordItem('persons', { id: 'T1', lastName: '' }));
  const turns = Array.from({ length: 8 }, (_, turn) =>
    correctPerson(opened.jalon, { personId: 'T1', commandId: `C${turn}`, at }, async (person) => ({
      after: { ...person, lastName: `${person.lastName}x` },
      fields: ['lastName'],
    })),
  );
  expect(new Set(await Promise.all(turns))).toEqual(new Set(['done']));
  expect((await opened.jalon.records.person('T1'))?.lastName).toBe('xxxxxxxx');
});

test('an erasure stands in the digest of the direction the next morning, without a word of who it is about', async () => {
  const opened = await requested();
  await claimRights(opened.jalon, 'ReceiveClaim', 'erasure', { personId: 'P1-1', commandId: 'E1', at });
  const morning = toInstant('2016-03-02T09:00');
  await raiseNudges(opened.jalon, 'P1', morning);
  await opened.sweep(morning + 10 * 60_000);
  const digest = opened.chat.posts.find(({ to }) => to === 'A. Verhaeghe');
  expect(JSON.stringify(digest?.post)).toContain('demande l’effacement de ses données (1er mars 2016)');
  expect(JSON.stringify(digest?.post)).not.toContain('Berger');
});
