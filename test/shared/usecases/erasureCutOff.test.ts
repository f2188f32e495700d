import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Table } from '../../../shared/store/table.ts';
import { finishErasures } from '../../../shared/usecases/finishErasure.ts';
import { openStores } from '../../../shared/usecases/openStores.ts';
import { erases, linasLife, secrets, withoutEvidence } from './erasing.ts';
import { useLab } from './lab.ts';

const lab = useLab();
const now = toInstant('2018-07-03T07:00');

/** The same table, that dies at the write after so many; of a batch the first half is written. */
const dyingAfter = (table: Table, writes: number): Table => {
  let left = writes;
  const dies = () => {
    left -= 1;
    return left < 0;
  };
  const killed = new Error('killed');
  return {
    ...table,
    transact: async (all) => {
      if (dies()) throw killed;
      return table.transact(all);
    },
    writeAll: async ({ put = [], delete: gone = [] }) => {
      if (!dies()) return table.writeAll({ put, delete: gone });
      await table.writeAll({ put: put.slice(0, put.length / 2), delete: gone.slice(0, gone.length / 2) });
      throw killed;
    },
  };
};

test('Cut off after any of its writes, the erasure is finished the next morning, with one mail', async () => {
  const open = await linasLife(lab, withoutEvidence);
  await erases(open.jalon);
  await open.sweep('2018-07-02T10:01');
  let cuts = 0;
  for (let ended = false; !ended; cuts += 1) {
    const dying = openStores(dyingAfter(open.table, cuts), withoutEvidence);
    ended = await finishErasures(dying, now).then(
      () => true,
      () => false,
    );
    // One that was cut off is whole in the journals: they can be replayed, and nothing is half a fact.
    expect((await open.jalon.journeys.journal('L1')).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: (await open.journey('L1')).version }, (_, index) => index + 1),
    );
  }
  expect(cuts).toBeGreaterThan(5);
  const dump = (await open.dump()).toLowerCase();
  expect(secrets.filter((secret) => dump.includes(secret.toLowerCase()))).toEqual([]);
  expect(open.mailer.sent).toHaveLength(1);
});

test('Each cut, from the beginning, is made good by one more morning', async () => {
  for (const writes of [0, 1, 2, 3, 5, 8, 13]) {
    const open = await linasLife(lab, withoutEvidence);
    const dying = openStores(dyingAfter(open.table, writes), withoutEvidence);
    await erases(dying).catch(() => undefined);
    await open.sweep('2018-07-02T10:01');
    await finishErasures(dying, now).catch(() => undefined);
    await erases(open.jalon);
    await open.sweep('2018-07-02T10:02');
    await finishErasures(open.jalon, now);
    const dump = (await open.dump()).toLowerCase();
    expect(secrets.filter((secret) => dump.includes(secret.toLowerCase()))).toEqual([]);
    expect(open.mailer.sent).toHaveLength(1);
  }
});

test('What names somebody in a project that goes on is found until it is gone, wherever the cut was', async () => {
  for (const writes of [0, 1, 2, 3, 4, 5, 6]) {
    const open = await lab.open(withoutEvidence);
    await open.request();
    const known = await open.journey();
    const project = { ...known.project, title: 'Le café d’Omar' };
    await open.does({ type: 'ImportRecords', records: { ...known, project } }, '2016-03-01T12:00');
    await erases(open.jalon, 'P1-2');
    await open.sweep('2018-07-02T10:01');
    await finishErasures(openStores(dyingAfter(open.table, writes), withoutEvidence), now).catch(() => undefined);
    await finishErasures(open.jalon, now);
    expect(await open.dump()).not.toContain('Omar');
  }
});
