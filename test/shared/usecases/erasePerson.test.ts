import { describe, expect, it } from 'vitest';
import { replay } from '../../../shared/domain/journey/evolve.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import { addDigestLine } from '../../../shared/store/messageStore.ts';
import { accountOf } from '../../../shared/usecases/accountOf.ts';
import { claimRights, reportMistake } from '../../../shared/usecases/claimRights.ts';
import { deliver } from '../../../shared/usecases/deliver.ts';
import { erasureToFinish, finishErasures } from '../../../shared/usecases/finishErasure.ts';
import { mergeJourneys } from '../../../shared/usecases/mergeJourneys.ts';
import { oweDigest } from '../../../shared/usecases/raiseNudges.ts';
import { separateJourneys } from '../../../shared/usecases/separateJourneys.ts';
import { undo } from '../../../shared/usecases/undo.ts';
import { direction, erases, follow, linasLife, secrets, withoutEvidence } from './erasing.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const now = toInstant('2018-07-02T12:00');

/** What of hers is found in the table. */
const found = (dump: string) => secrets.filter((secret) => dump.toLowerCase().includes(secret.toLowerCase()));

const erased = async (association = withoutEvidence): Promise<Lab> => {
  const open = await linasLife(lab, association);
  expect(await erases(open.jalon)).toBe('done');
  await follow(open);
  return open;
};

describe('Erasing a person', () => {
  it('leaves nothing of what she said, or was said of her, anywhere in the table', async () => {
    const open = await linasLife(lab, withoutEvidence);
    expect(found(await open.dump())).toEqual(secrets);
    await erases(open.jalon);
    await follow(open);
    expect(found(await open.dump())).toEqual([]);
  });

  it('is told to her by one mail, in her language, before her address goes', async () => {
    const open = await erased();
    expect(open.mailer.sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['lina.k@example.org', 'Your data is erased'],
    ]);
    await erases(open.jalon, 'L1-1', direction, 'E2');
    await follow(open);
    expect(open.mailer.sent).toHaveLength(1);
  });

  it('waits with her address until that mail has left or cannot leave', async () => {
    const open = await linasLife(lab, withoutEvidence);
    open.mailer.failNext('before');
    await erases(open.jalon);
    await expect(follow(open)).rejects.toThrow('no connection');
    await finishErasures(open.jalon, now);
    expect(found(await open.dump())).toContain('lina.k');
    await open.sweep('2018-07-02T14:00');
    expect(await finishErasures(open.jalon, now)).toBe(1);
    expect(found(await open.dump())).toEqual([]);
    expect(await finishErasures(open.jalon, now)).toBe(0);
  });

  it('is not told twice where it was cut off after the mail', async () => {
    const open = await linasLife(lab, withoutEvidence);
    await erases(open.jalon);
    const message = await open.jalon.messages.load('erased/L1-1');
    if (message) await open.dieBeforeConfirming(message, '2018-07-02T10:01');
    await open.sweep('2018-07-02T11:00');
    await finishErasures(open.jalon, now);
    expect(open.mailer.sent).toHaveLength(1);
    expect(found(await open.dump())).toEqual([]);
  });

  it('makes her unknown at once, before anything is gone', async () => {
    const open = await linasLife(lab);
    await erases(open.jalon);
    const { records } = open.jalon;
    for (const id of ['L1-1', 'L2-1']) expect(await records.person(id)).toBeUndefined();
    expect((await records.persons()).filter(({ lastName }) => lastName === 'Khelifi')).toEqual([]);
    expect((await records.evenErased('L2-1'))?.erasedOn).toBe('2018-07-02');
    expect(await accountOf(open.jalon, 'L1-1', { language: 'fr', now })).toBeUndefined();
  });

  it('stands in the journal of each of her journeys, and what she asked is settled', async () => {
    const open = await erased();
    for (const id of ['L1', 'L2']) {
      const told = (await open.jalon.journeys.journal(id)).at(-1);
      const by = { kind: 'staff', name: direction };
      expect(told).toMatchObject({ type: 'PersonErased', personId: `${id}-1`, on: '2018-07-02', by });
      expect((await open.journey(id)).claims).toEqual([]);
    }
  });

  it('leaves journals that replay to the journeys as they are', async () => {
    const open = await erased();
    for (const id of ['L1', 'L2']) {
      const journal = await open.jalon.journeys.journal(id);
      expect(replay(journal)).toEqual(await open.journey(id));
      expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1));
    }
  });

  it('is for the direction alone, and not while her journey is open', async () => {
    const open = await linasLife(lab);
    const refused = { refusal: expect.objectContaining({ code: 'onlyDirection' }) };
    expect(await erases(open.jalon, 'L1-1', 'M. Rosselle')).toEqual(refused);
    await open.does({ type: 'Reopen', on: '2018-07-01', why: 'retour' }, '2018-07-01T10:00', 'L2');
    expect(await erases(open.jalon)).toEqual({ refusal: expect.objectContaining({ code: 'stillOpen' }) });
    expect(await erases(open.jalon, 'personne')).toEqual({
      refusal: expect.objectContaining({ code: 'unknownPerson' }),
    });
    expect(await open.jalon.records.person('L1-1')).toBeDefined();
  });

  it('is not taken back', async () => {
    const open = await erased();
    const by = { kind: 'staff', name: direction } as const;
    const at = toInstant('2018-07-02T10:03');
    const context = { commandId: 'U1', journeyId: 'L1', at, by, from: 'slack' } as const;
    expect(await undo(open.jalon, 'E1/L1', context)).toEqual({
      refusal: expect.objectContaining({ code: 'erasureStays' }),
    });
  });

  it('lets her come back as somebody new', async () => {
    const open = await erased();
    await open.request('2018-08-01T10:00', { id: 'L3' });
    expect(await open.jalon.records.person('L3-1')).toMatchObject({ firstName: 'Amina' });
    expect((await open.journey('L3')).erased).toBeUndefined();
  });

  it('goes on from what the table tells of it: it was begun, or its mail has left', async () => {
    const open = await linasLife(lab);
    await erases(open.jalon);
    const item = { PK: 'ERASURE#L1-1', SK: 'ERASURE' };
    const begun = await open.table.get(item);
    expect(erasureToFinish(begun ?? {})?.personId).toBe('L1-1');
    const message = { PK: 'MESSAGE#erased/L1-1', SK: 'MESSAGE' };
    expect(erasureToFinish((await open.table.get(message)) ?? {})).toBeUndefined();
    await open.sweep('2018-07-02T10:01');
    const told = erasureToFinish((await open.table.get(message)) ?? {});
    expect(told).toEqual({ personId: 'L1-1', now: toInstant('2018-07-02T10:01') });
    expect(erasureToFinish({ PK: 'JOURNEY#L1', SK: 'JOURNEY' })).toBeUndefined();
  });
});

describe('What is owed to an erased person', () => {
  it('is never sent, and nobody is told that it was not', async () => {
    const open = await lab.open();
    await open.request();
    await open.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T11:00');
    const acknowledgement = await open.jalon.messages.load('acknowledgement/P1/intake/P1-1');
    if (acknowledgement) await open.dieBeforeConfirming(acknowledgement, '2016-03-01T11:00');
    open.mailer.sent.length = 0;
    const appointment = { personIds: ['P1-1'], type: 'welcome', at: '2018-09-03T10:00', status: 'planned' } as const;
    const planned = { ...appointment, personIds: ['P1-1'] };
    await open.does({ type: 'RecordAppointment', appointment: planned }, '2018-07-02T09:59');
    await erases(open.jalon, 'P1-1');
    for (const message of await open.jalon.messages.owed(now)) await deliver(open.jalon, message, now, 'now');
    const subjects = open.mailer.sent.filter(({ to }) => to === 'amina@example.org').map(({ subject }) => subject);
    expect(subjects).toEqual(['Vos données sont effacées']);
    expect(await open.owed('2018-07-03T12:00')).toEqual([]);
    expect(await open.dump()).not.toContain('undelivered');
  });
});

describe('Where another holder goes on', () => {
  const shared = async (): Promise<Lab> => {
    const open = await lab.open();
    await open.request();
    await open.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T11:00');
    const project = { id: 'P1', programme: 'ess', title: 'Le café d’Omar', otherDomains: ['culture'] } as const;
    const known = await open.journey();
    const records = { ...known, project: { ...project, otherDomains: ['culture'] } };
    await open.does({ type: 'ImportRecords', records }, '2016-03-01T12:00');
    await open.does(
      {
        type: 'Refer',
        date: '2016-03-02',
        referrals: [
          { partnerId: 'adie', purpose: 'un prêt' },
          { partnerId: 'bge', personId: 'P1-2', purpose: 'un bilan' },
        ],
      },
      '2016-03-02T10:00',
    );
    return open;
  };

  it('the texts of the project stay, but for those that name who is erased, or are theirs', async () => {
    const open = await shared();
    await erases(open.jalon, 'P1-2');
    await follow(open, 'P1-2');
    const { project, referrals, stage } = await open.journey();
    expect(project).toEqual({ id: 'P1', programme: 'ess', otherDomains: ['culture'] });
    expect(referrals.map(({ purpose }) => purpose)).toEqual(['un prêt', undefined]);
    expect(stage).toBe('intake');
    expect(replay(await open.jalon.journeys.journal('P1'))).toEqual(await open.journey());
  });

  it('who is erased asks nothing there any more', async () => {
    const open = await shared();
    await erases(open.jalon, 'P1-2');
    const asked = await claimRights(open.jalon, 'ReceiveClaim', 'objection', {
      personId: 'P1-2',
      commandId: 'C',
      at: now,
    });
    expect(asked).toMatchObject({ refusal: { code: 'notHolder' } });
  });
});

describe('What was said of an erased person elsewhere', () => {
  it('is rewritten in Slack: the card, the digests and the word to call back', async () => {
    const open = await linasLife(lab, withoutEvidence);
    await open.sweep('2018-07-02T09:40');
    const raise = { type: 'RaiseNudge', reminderId: 'erasure/L1-1/2018-07-02', to: [direction] } as const;
    await open.does({ ...raise, to: [direction] }, '2018-07-02T09:40', 'L1');
    const line = { journeyId: 'L1', reminderId: raise.reminderId, rule: 'erasure', why: 'demande l’effacement' };
    const dueAt = toInstant('2018-07-02T09:45');
    await open.jalon.messages.record([
      addDigestLine(direction, '2018-07-02', line),
      oweDigest(direction, '2018-07-02', dueAt),
    ]);
    await open.sweep('2018-07-02T09:45');
    expect(JSON.stringify(open.chat.posts)).toMatch(/Lina K\..*demande l’effacement|demande l’effacement.*Lina K\./s);
    await erases(open.jalon);
    await follow(open);
    await open.sweep('2018-07-02T10:05');
    expect(JSON.stringify(open.chat.posts)).not.toContain('Lina');
    expect(JSON.stringify(open.chat.posts)).toContain('Personne effacée');
  });

  it('goes from journeys that were merged, and from the one that they were separated from', async () => {
    const open = await lab.open(withoutEvidence);
    await open.request('2016-03-01T10:00', { id: 'P1' });
    await open.request('2016-03-01T10:05', { id: 'P2' });
    const title = {
      ...(await open.journey('P1')),
      project: { ...(await open.journey('P1')).project, title: 'Un secret' },
    };
    await open.does({ type: 'ImportRecords', records: title }, '2016-03-01T11:00', 'P1');
    await reportMistake(open.jalon, 'P1', 'mon mot à moi', { personId: 'P1-1', commandId: 'C1', at: now - 1 });
    const ids = { survivor: 'P2', absorbed: 'P1' };
    const saying = (commandId: string) => ({ commandId, at: now, by: 'N. Belhadj' });
    await mergeJourneys(open.jalon, ids, { why: 'le mot de la fin' }, saying('M1'));
    await separateJourneys(open.jalon, ids, saying('M2'));
    const close = { type: 'Close', on: '2018-07-01', reason: 'other', outcomes: [] } as const;
    await open.does({ ...close, outcomes: [] }, '2018-07-02T10:00', 'P1');
    await erases(open.jalon, 'P1-1', direction, 'E1');
    expect(await erases(open.jalon, 'P1-2', direction, 'E2')).toBe('done');
    await follow(open, 'P1-1');
    await follow(open, 'P1-2');
    expect(await open.dump()).not.toMatch(/Un secret|mon mot à moi|le mot de la fin/);
    for (const id of ['P1', 'P2'])
      expect(replay(await open.jalon.journeys.journal(id))).toEqual(await open.journey(id));
  });
});

describe('Evidence for ESF+', () => {
  it('is kept apart with its date, and nowhere else', async () => {
    const open = await linasLife(lab);
    await erases(open.jalon);
    await follow(open);
    const evidence = await open.jalon.erasures.evidence('L1-1', '2018-07-02');
    expect(evidence).toEqual({
      personId: 'L1-1',
      person: { firstName: 'Lina', lastName: 'Khelifi', gender: 'F', birthDate: '1987-03-14' },
      stays: [
        {
          journeyId: 'L1',
          programme: 'ess',
          from: '2016-03-20',
          to: '2016-05-01',
          situation: 'CDI à mi-temps',
          laterSituation: 'CDD depuis mai',
        },
      ],
      keptUntil: '2026-05-01',
    });
    const { Items: items } = JSON.parse(await open.dump());
    const others = items.filter(({ PK }: { PK: string }) => !PK.startsWith('EVIDENCE#'));
    expect(others).toHaveLength(items.length - 1);
    expect(found(JSON.stringify(others))).toEqual([]);
    expect(await open.jalon.erasures.evidence('L1-1', '2026-05-02')).toBeUndefined();
    const item = await open.table.get({ PK: 'EVIDENCE#L1-1', SK: 'EVIDENCE' });
    expect(item?.expiresAt).toBe(Date.parse('2026-05-03T00:00Z') / 1000);
  });
});
