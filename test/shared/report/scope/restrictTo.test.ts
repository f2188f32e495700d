import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { Funder } from '../../../../shared/domain/association.ts';
import { programmes } from '../../../../shared/domain/codeLists.ts';
import type { AssociationRecords } from '../../../../shared/domain/records.ts';
import type { RecordKind } from '../../../../shared/report/figure.ts';
import { computeFigures } from '../../../../shared/report/report.ts';
import { restrictTo } from '../../../../shared/report/scope/restrictTo.ts';
import type { Scope } from '../../../../shared/report/scope/scope.ts';
import { keeping } from '../../records/keeping.ts';
import { anyRecords } from '../anyRecords.ts';
import { association2016 } from '../association2016.ts';
import { appointment, episode, gathering, person, placePeriod, project, sheet } from '../records.ts';

const { vocabularies, team } = association;
const territoryCodes = vocabularies.territories.map(({ code }) => code);
const someCodes = (codes: readonly string[]) => fc.subarray([...codes], { minLength: 1 });

const anyFunder: fc.Arbitrary<Funder> = fc.record(
  {
    id: fc.constant('un'),
    name: fc.constant('Un financeur'),
    finances: fc.array(
      fc.record(
        {
          programmes: fc.subarray(
            programmes.map(({ code }) => code),
            { minLength: 1 },
          ),
          territories: someCodes(territoryCodes),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['id', 'name'] },
);

const anyScope: fc.Arbitrary<Scope> = fc.record(
  {
    programme: fc.constantFrom(...programmes.map(({ code }) => code)),
    territory: fc.constantFrom(...territoryCodes),
    funder: anyFunder,
    advisor: fc.constantFrom(...team.slice(0, 2)),
  },
  { requiredKeys: [] },
);

/** With an advisor of each episode, and projects of the sheets. */
const anyAdvised = fc
  .tuple(anyRecords, fc.infiniteStream(fc.integer({ min: 0, max: 4 })))
  .map(([records, numbers]): AssociationRecords => {
    const next = (): number => numbers.next().value;
    return {
      ...records,
      episodes: records.episodes.map((each) => {
        const advisor = team[next()]?.name;
        return { ...each, ...(advisor !== undefined && { advisor }) };
      }),
      sheets: records.sheets.map((each) => {
        const projectId = records.projects[next()]?.id;
        return { ...each, ...(projectId !== undefined && next() > 0 && { projectId }) };
      }),
    };
  });

const figuresOf = (records: AssociationRecords, scope: Scope = {}) =>
  new Map(computeFigures(records, 2016, vocabularies, { scope }).map((figure) => [figure.id, figure]));

/** Of these a record is counted or not for reasons of its own, or of its project's. */
const monotone: readonly RecordKind[] = [
  'projects',
  'episodes',
  'appointments',
  'referrals',
  'jobCreations',
  'gatherings',
];
/** What a person is depends on their first sheet, which may be that of another project. */
const byFirstSheet = ['creation.lille_qpv_pct'];
const isMonotone = ({ id, counts }: { id: string; counts: RecordKind }): boolean =>
  (monotone.includes(counts) && !byFirstSheet.includes(id)) ||
  ['accueil.persons', 'amorcage.holders', 'creation.holders'].includes(id);

describe('whatever the records and the scope', () => {
  it('what a figure counts in the scope, it counts without it', () => {
    fc.assert(
      fc.property(anyAdvised, anyScope, (records, scope) => {
        const whole = figuresOf(records);
        for (const figure of figuresOf(records, scope).values()) {
          if (!isMonotone(figure)) continue;
          const known = new Set(whole.get(figure.id)?.records);
          expect([figure.id, figure.records.filter((id) => !known.has(id))]).toEqual([figure.id, []]);
        }
      }),
    );
  });

  it('a scope within itself is the same scope', () => {
    fc.assert(
      fc.property(anyAdvised, anyScope, (records, scope) => {
        const once = restrictTo(records, scope);
        expect(restrictTo(once, scope)).toEqual(once);
      }),
    );
  });

  it('nothing refers to what the scope has not', () => {
    fc.assert(
      fc.property(anyAdvised, anyScope, (records, scope) => {
        const { projects, persons, holders, episodes, sheets, appointments, jobCreations } = restrictTo(records, scope);
        const projectIds = new Set<string | undefined>([undefined, ...projects.map(({ id }) => id)]);
        const personIds = new Set(persons.map(({ id }) => id));
        for (const { projectId } of [...holders, ...episodes, ...sheets, ...appointments, ...jobCreations])
          expect(projectIds.has(projectId)).toBe(true);
        for (const { personId } of [...holders, ...sheets]) expect(personIds.has(personId)).toBe(true);
      }),
    );
  });

  it('the territories together are the whole where everything has one', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const placed: AssociationRecords = {
          ...records,
          projects: records.projects.map((each) => ({ territory: 'autre', ...each })),
          gatherings: records.gatherings.map((each) => ({ territory: 'lille', ...each })),
        };
        const whole = figuresOf(placed);
        const parts = territoryCodes.map((territory) => figuresOf(placed, { territory }));
        for (const id of [
          'accueil.projects',
          'maturation.active',
          'creation.active',
          'jobs.created',
          'collective.held',
          'phases.stock_end.creation',
          'amorcage.appointments',
          'awareness.events',
        ]) {
          const sum = parts.reduce((total, figures) => total + (figures.get(id)?.value ?? 0), 0);
          expect([id, sum]).toEqual([id, whole.get(id)?.value]);
        }
      }),
    );
  });
});

describe('a scope', () => {
  const figureIn = (records: Partial<AssociationRecords>, scope: Scope, id: string) =>
    figuresOf(keeping(records), scope).get(id)?.value;

  it('of nothing is everything, and of a funder who pays for everything, too', () => {
    expect(restrictTo(association2016, {})).toBe(association2016);
    expect(restrictTo(association2016, { funder: { id: 'region', name: 'Région' } })).toBe(association2016);
  });

  it('keeps a project whole: who takes over does not welcome it again', () => {
    const [first, second] = team;
    const records = {
      projects: [project('p')],
      appointments: [appointment('p', '2015-05-04T10:00'), appointment('p', '2016-05-04T10:00')],
      episodes: [
        { ...episode('p', 'welcome', '2015-05-04', '2016-01-31'), advisor: first?.name ?? '' },
        { ...episode('p', 'maturation', '2016-02-01'), advisor: second?.name ?? '' },
      ],
    };
    for (const advisor of [first, second]) {
      if (advisor === undefined) throw new Error('the team has two');
      expect(figureIn(records, { advisor }, 'accueil.projects')).toBe(0);
      expect(figureIn(records, { advisor }, 'maturation.active')).toBe(1);
    }
  });

  it('counts an event for its own programmes only', () => {
    const records = { gatherings: [gathering('g', '2016-03-01', { programmes: ['ess', 'citeslab'] })] };
    expect(figureIn(records, { programme: 'ess' }, 'awareness.ess.events')).toBe(1);
    expect(figureIn(records, { programme: 'ess' }, 'awareness.citeslab.events')).toBe(0);
    expect(figureIn(records, { programme: 'ess' }, 'awareness.events')).toBe(1);
  });

  it('joins the parts that a funder pays for, and not what lies between them', () => {
    const funder: Funder = {
      id: 'etat',
      name: 'État',
      finances: [{ programmes: ['ess'], territories: ['lille'] }, { programmes: ['citeslab'] }],
    };
    const kept = restrictTo(
      keeping({
        projects: [
          project('lille', { territory: 'lille' }),
          project('mel', { territory: 'mel' }),
          project('citeslab', { programme: 'citeslab', territory: 'mel' }),
          project('nowhere'),
        ],
      }),
      { funder },
    );
    expect(kept.projects.map(({ id }) => id)).toEqual(['lille', 'citeslab']);
  });

  it('takes a sheet with its project, one without by its own territory, and none of those for an advisor', () => {
    const records = {
      persons: [person('a'), person('b')],
      projects: [project('p', { territory: 'mel' })],
      sheets: [
        sheet('a', '2016-01-10', { projectId: 'p', territory: 'lille' }),
        sheet('b', '2016-01-10', { territory: 'lille' }),
      ],
    };
    const whose = (scope: Scope) => restrictTo(keeping(records), scope).sheets.map(({ personId }) => personId);
    expect(whose({ territory: 'mel' })).toEqual(['a']);
    expect(whose({ territory: 'lille' })).toEqual(['b']);
    expect(team.slice(0, 1).flatMap((advisor) => whose({ advisor }))).toEqual([]);
  });

  it('counts its own welcome points, and still knows the premises of the association', () => {
    const records = {
      projects: [project('p', { territory: 'lille' })],
      placePeriods: [
        placePeriod('nous', { status: 'own', territory: 'mel' }),
        placePeriod('ici', { territory: 'lille' }),
        placePeriod('là', { territory: 'mel' }),
      ],
      appointments: [appointment('p', '2016-05-04T10:00', { placeId: 'nous' })],
    };
    expect(figureIn(records, { territory: 'lille' }, 'places.active')).toBe(1);
    expect(figureIn(records, { territory: 'lille' }, 'accueil.delocalised')).toBe(0);
  });

  it('leaves out the figures that it cannot tell apart', () => {
    const ids = (scope: Scope) => [...figuresOf(association2016, scope).keys()];
    const lille = ids({ territory: 'lille' });
    expect(lille.filter((id) => /^(training|external)\./.test(id))).toEqual([]);
    expect(lille).toContain('awareness.events');
    const [advisor] = team;
    expect(
      ids(advisor ? { advisor } : {}).filter((id) => /^(awareness|collective|training)\.|^places\.active/.test(id)),
    ).toEqual([]);
  });
});
