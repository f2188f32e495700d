import fc from 'fast-check';
import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { recordKinds } from '../../../../shared/domain/journey/absorption.ts';
import type { JourneyEvent } from '../../../../shared/domain/journey/events.ts';
import { replay } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { anyTwoLives, createTwoLives, type TwoLives } from './twoLives.ts';

type World = ReturnType<typeof createTwoLives>;

/** Lives before the merge, and looks at what becomes of those that could be merged. */
const inEveryMerge = (look: (world: World, lives: TwoLives) => void, numRuns = 150) => {
  let merges = 0;
  fc.assert(
    fc.property(anyTwoLives, (lives) => {
      const world = createTwoLives(lives);
      world.live(lives.before);
      const before = { P1: world.journey('P1'), P2: world.journey('P2') };
      if (!world.merge()) {
        expect({ P1: world.journey('P1'), P2: world.journey('P2') }).toEqual(before);
        return;
      }
      merges += 1;
      look(world, lives);
    }),
    { numRuns },
  );
  expect(merges).toBeGreaterThan(numRuns / 10);
};

/** Every record of a journey, `appointments C7`. */
const recordsIn = (journey: Journey): string[] =>
  recordKinds.flatMap((kind) => journey[kind].map(({ id }) => `${kind} ${id}`)).sort();

const kindOf = {
  appointment: 'appointments',
  referral: 'referrals',
  evaluation: 'evaluations',
  jobCreation: 'jobCreations',
} as const;

/** What was taken out of the records on purpose. */
const withdrawnIn = (journal: readonly JourneyEvent[]): string[] =>
  journal.flatMap((event) => (event.type === 'RecordWithdrawn' ? [`${kindOf[event.kind]} ${event.record.id}`] : []));

const openStays = ({ episodes }: Journey) => episodes.filter(({ end }) => end === undefined);

test('No record is lost by a merge, whatever comes after it, and a separation; each goes back to where it came from', () => {
  inEveryMerge((world, { merged, after }) => {
    const own = recordsIn(world.journey('P2'));
    world.live(merged.map((step) => ({ ...step, of: 'P1' as const })));
    const together = recordsIn(world.journey('P1'));
    expect(world.separate()).toBe(true);
    const withdrawn = withdrawnIn(world.journal('P1'));
    const [first, second] = [recordsIn(world.journey('P1')), recordsIn(world.journey('P2'))];
    expect(second).toEqual(own.filter((record) => !withdrawn.includes(record)));
    expect([...first, ...second.filter((record) => together.includes(record))].sort()).toEqual(together);
    for (const name of ['P1', 'P2'] as const)
      for (const kind of recordKinds)
        for (const { projectId } of world.journey(name)[kind]) expect(projectId).toBe(name);
    world.live(after);
    expect(recordsIn(world.journey('P1')).filter((record) => recordsIn(world.journey('P2')).includes(record))).toEqual(
      [],
    );
  });
});

test('While they are merged every record is in the journey that goes on, but for stays that overlap its own', () => {
  inEveryMerge((world) => {
    const [survivor, absorbed] = [recordsIn(world.journey('P1')), recordsIn(world.journey('P2'))];
    const missing = absorbed.filter((record) => !survivor.includes(record));
    expect(missing.filter((record) => !record.startsWith('episodes '))).toEqual([]);
    expect(new Set(survivor).size).toBe(survivor.length);
  });
});

test('A merge that is taken back at once leaves both as they were', () => {
  inEveryMerge((world) => {
    const before = { P1: replay(world.journal('P1').slice(0, -1)), P2: replay(world.journal('P2').slice(0, -1)) };
    world.separate();
    for (const name of ['P1', 'P2'] as const) {
      const { version: _, separated: __, ...now } = world.journey(name);
      const { version: ___, separated: ____, ...then } = before[name] ?? { version: 0 };
      expect(now).toEqual(then);
    }
  });
});

test('Merged or separated, a journey stands in its one open stay, and stays follow one another', () => {
  inEveryMerge((world, { merged, after }) => {
    const look = (name: 'P1' | 'P2'): void => {
      const journey = world.journey(name);
      expect(openStays(journey).length).toBeLessThan(2);
      expect(journey.stage).toBe(openStays(journey)[0]?.phase ?? (journey.closing ? 'closed' : 'intake'));
    };
    look('P1');
    const { episodes } = world.journey('P1');
    for (const [index, { start }] of episodes.entries()) {
      const end = episodes[index - 1]?.end;
      expect(index === 0 || (end !== undefined && end <= start)).toBe(true);
    }
    world.live(merged.map((step) => ({ ...step, of: 'P1' as const })));
    look('P1');
    world.separate();
    look('P1');
    look('P2');
    world.live(after);
    look('P1');
    look('P2');
  });
});

test('The journal of each tells all of it on its own', () => {
  inEveryMerge((world, { merged, after }) => {
    const look = (): void => {
      for (const name of ['P1', 'P2'] as const) {
        expect(replay(world.journal(name))).toEqual(world.journey(name));
        expect(JSON.parse(JSON.stringify(world.journey(name)))).toStrictEqual(world.journey(name));
      }
    };
    look();
    world.live(merged.map((step) => ({ ...step, of: 'P1' as const })));
    world.separate();
    world.live(after);
    look();
  });
});

test('What was brought up in either is not brought up again, and the one that is over brings up nothing', () => {
  inEveryMerge((world, { merged }) => {
    const raised = new Set(['P1', 'P2'].flatMap((name) => Object.keys(world.journey(name as 'P1').raised)));
    const planned = () => planReminders(world.journey('P1'), association).map(({ id }) => id);
    expect(planned().filter((id) => raised.has(id))).toEqual([]);
    expect(planReminders(world.journey('P2'), association)).toEqual([]);
    world.live(merged.map((step) => ({ ...step, of: 'P1' as const })));
    const ever = new Set([...raised, ...Object.keys(world.journey('P1').raised)]);
    world.separate();
    for (const name of ['P1', 'P2'] as const)
      for (const { id } of planReminders(world.journey(name), association))
        expect([id, id in world.journey(name).raised]).toEqual([id, false]);
    for (const { subject } of planReminders(world.journey('P2'), association))
      if (subject?.includes('@')) expect([...ever].some((id) => id.includes(subject))).toBe(false);
  });
});
