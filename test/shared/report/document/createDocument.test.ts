import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { Gathering } from '../../../../shared/domain/records.ts';
import { withinOf } from '../../../../shared/rendering/written.ts';
import { checksSection } from '../../../../shared/report/document/checksSection.ts';
import { createDocument } from '../../../../shared/report/document/createDocument.ts';
import type { Block, Cell } from '../../../../shared/report/document/model.ts';
import { measureHistory } from '../../../../shared/report/history.ts';
import { keeping } from '../../records/keeping.ts';
import { association2016 } from '../association2016.ts';
import { gathering, person, sheet } from '../records.ts';
import { located, reportOf, reportTexts } from './report2016.ts';

const report = reportOf(2016);
const sections = report.sections.flatMap(withinOf);
const blocks = sections.flatMap((section) => section.blocks);
const tables = blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'chart' ? [block.table] : []));

const figuresIn = (block: Block): string[] => {
  const ofCells = (cells: readonly Cell[]) =>
    cells.flatMap((cell) => ('figure' in cell && cell.figure ? [cell.figure] : []));
  switch (block.kind) {
    case 'paragraph':
      return block.runs.flatMap(({ figure }) => figure ?? []);
    case 'list':
      return block.items.flat().flatMap(({ figure }) => figure ?? []);
    case 'keyFigures':
      return ofCells(block.items);
    case 'table':
    case 'chart':
      return ofCells([...block.table.rows.flat(), ...(block.table.total ?? [])]);
  }
};

const textOf = (text: string) =>
  createDocument({
    records: association2016,
    year: 2016,
    association,
    texts: new Map([['projet.md', text]]),
    communes: located,
  });

const faultsOf = (texts: ReadonlyMap<string, string>) => {
  const document = createDocument({ records: association2016, year: 2016, association, texts, communes: located });
  return 'faults' in document ? document.faults : [];
};

const rowsOf = (id: string, of = report) =>
  of.sections
    .flatMap(withinOf)
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' || block.kind === 'chart' ? [block.table] : []))
    .find((table) => table.id === id)?.rows ?? [];

const lists = ['sensibilisation-grand-public', 'sensibilisation-ateliers', 'sensibilisation-reunions'];

describe('the activity report of 2016', () => {
  it('has the sections of the report that people know, in their order', () => {
    expect(report.sections.map(({ title }) => title)).toEqual([
      'L’association en 2016',
      'Sensibilisation à l’entrepreneuriat et droit à l’initiative',
      'Favoriser l’initiative dans les territoires',
      'Accompagnement personnalisé à la création en ESS',
      'Information et formation des porteurs de projet',
      'Mutualisation des ressources au service des porteurs de projets',
      'Vie interne et coopérations',
      'Contrôles des chiffres',
    ]);
    expect(sections.find(({ id }) => id === 'accueil-annee')?.number).toBe('3.3.4.1');
  });

  it('names the association and its funders on the cover', () => {
    expect(report.cover).toMatchObject({ association: association.name, title: 'Rapport d’activité 2016' });
    expect(report.cover.funders.length).toBeGreaterThan(0);
    expect(report.cover.mentions.join(' ')).toContain('cofinancé');
  });

  it('takes every figure from the registry', () => {
    const history = measureHistory(association2016, 2016, association.vocabularies, 1);
    const used = new Set(blocks.flatMap(figuresIn));
    expect(used.size).toBeGreaterThan(100);
    expect([...used].filter((id) => !history.has(id))).toEqual([]);
  });

  it('writes of a figure a value that the registry has, and computes only shares and totals itself', () => {
    const history = measureHistory(association2016, 2016, association.vocabularies, 5);
    const known = (id: string) =>
      history.years.flatMap((year) => {
        const { value, breakdown = [] } = history.figure(id, year);
        return [value, ...breakdown.map((row) => row.value)];
      });
    const shares = new Set(tables.flatMap(({ id, columns }) => (columns[2]?.label === 'part' ? [id] : [])));
    for (const { id, rows } of tables)
      for (const cell of rows.flatMap((row) => row.filter((_, n) => n !== 2 || !shares.has(id))))
        if ('figure' in cell && cell.figure && cell.value !== 0) expect(known(cell.figure)).toContain(cell.value);
  });

  it('tells a key figure with its own two years before', () => {
    const [key] = blocks.flatMap((block) => (block.kind === 'keyFigures' ? [block] : []));
    expect(key?.years).toEqual([2015, 2014]);
    expect(key?.items.find(({ figure }) => figure === 'accueil.projects')).toMatchObject({
      value: 102,
      before: [85, 8],
    });
  });

  it('ends the interventions with the sum of their hours and trainees', () => {
    const { rows = [], total = [] } = tables.find(({ id }) => id === 'interventions') ?? {};
    const numberIn = (cell: Cell | undefined) => (cell && 'value' in cell ? (cell.value ?? 0) : 0);
    const sum = (column: number) => rows.reduce((sum, row) => sum + numberIn(row[column]), 0);
    expect(rows.length).toBeGreaterThan(1);
    expect([3, 4].map((column) => numberIn(total[column]))).toEqual([sum(3), sum(4)]);
  });

  it('shows every figure of the registry but those that only a check needs', () => {
    const { figures } = measureHistory(association2016, 2016, association.vocabularies, 1);
    const used = new Set(blocks.flatMap(figuresIn));
    const unseen = figures.map(({ id }) => id).filter((id) => !used.has(id));
    expect(unseen).toEqual(['flow.start.suivi_post', 'flow.reached.suivi_post']);
  });

  it('compares with the two years before', () => {
    const [table] = tables.filter(({ id }) => id === 'accueil');
    expect(table?.columns.map(({ label }) => label)).toEqual(['Chiffre', '2016', '2015', '2014']);
    expect(table?.rows[0]).toMatchObject([{ text: 'Projets accueillis' }, { value: 102 }, { value: 85 }, { value: 8 }]);
  });

  it('prints the share of a row as the figure of that share says it', () => {
    const rows = tables.find(({ id }) => id === 'accueil.by_territory')?.rows ?? [];
    const history = measureHistory(association2016, 2016, association.vocabularies, 1);
    expect(rows[0]?.[2]).toMatchObject({ value: history.figure('accueil.lille_pct').value });
    expect(rows[1]?.[2]).toMatchObject({ value: history.figure('accueil.mel_pct').value });
  });

  it('has a table with as many cells in each row as columns, under a name of its own', () => {
    for (const { rows, columns, total } of tables)
      for (const row of [...rows, ...(total ? [total] : [])]) expect(row).toHaveLength(columns.length);
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
  });

  it('draws what the table beside it says, with a description', () => {
    for (const block of blocks) {
      if (block.kind !== 'chart' || block.data.kind === 'flow' || block.data.kind === 'map') continue;
      expect(block.description.length).toBeGreaterThan(10);
      const cells = block.table.rows.flat().flatMap((cell) => ('value' in cell ? [cell.value] : []));
      for (const { values } of block.data.series) expect(cells).toEqual(expect.arrayContaining([...values]));
    }
  });

  it('draws on the map the appointments that the list beside it has, and every welcome point', () => {
    const [map] = blocks.flatMap((block) => (block.kind === 'chart' && block.data.kind === 'map' ? [block] : []));
    const marks = map?.data.kind === 'map' ? map.data.series.flatMap((series) => series.marks) : [];
    const numbers = map?.table.rows.map((row) => row.at(-1)).map((cell) => (cell && 'value' in cell ? cell.value : 0));
    const sum = (values: readonly (number | null)[] = []) =>
      values.reduce<number>((all, value) => all + (value ?? 0), 0);
    expect(sum(marks.map(({ value }) => value))).toBe(242);
    expect(sum(numbers)).toBe(242);
    expect(numbers).toHaveLength(60);
    expect(marks).toHaveLength(31);
    expect(map?.table.notes.join()).not.toContain('pas sur la carte');
  });

  it('tells the jobs of the years of which there are records, and of no other', () => {
    const jobs = tables.find(({ id }) => id === 'jobs.created-years');
    expect(jobs?.rows.map(([year]) => year)).toEqual(['2013', '2014', '2015', '2016'].map((text) => ({ text })));
  });

  it('lists every awareness event that was held once, whatever its type, and no other', () => {
    const titled = (id: string, status: Gathering['status'], type?: string) =>
      gathering(id, '2016-03-01', { title: id, status, ...(type !== undefined && { type }) });
    const gatherings = [
      titled('fair', 'held', 'forum'),
      titled('workshop', 'held', 'atelier'),
      titled('jury', 'held', 'jury'),
      titled('without a type', 'held'),
      titled('of a new type', 'held', 'fete'),
      titled('cancelled fair', 'cancelled', 'forum'),
      titled('cancelled', 'cancelled'),
      titled('planned', 'planned', 'atelier'),
    ];
    const of = reportOf(2016, { records: keeping({ gatherings }) });
    const titles = lists.flatMap((id) => rowsOf(id, of)).map((row) => row[1]);
    expect(titles).toEqual(['fair', 'workshop', 'jury', 'of a new type', 'without a type'].map((text) => ({ text })));
    expect(lists.flatMap((id) => rowsOf(id))).toHaveLength(42);
  });

  it('tells the referrals of each programme apart', () => {
    const sumOf = (id: string) =>
      rowsOf(id).reduce((sum, [, cell]) => sum + (cell && 'value' in cell ? (cell.value ?? 0) : 0), 0);
    expect([sumOf('referrals.ess'), sumOf('referrals.citeslab')]).toEqual([20, 100]);
  });

  it('tells in words who is on neither side of the pyramid of ages', () => {
    const persons = ['F', 'H', 'autre', 'autre', ''].map((gender, n) =>
      person(String(n), { birthDate: '1990-01-01', ...(gender && { gender }) }),
    );
    const sheets = persons.map(({ id }) => sheet(id, '2016-02-01'));
    const of = reportOf(2016, { records: keeping({ persons, sheets }), texts: new Map() });
    const [found] = of.sections
      .flatMap(withinOf)
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'chart' && block.data.kind === 'pyramid' ? [block] : []));
    expect(found?.description).toMatch(/^Pas dans le dessin, mais dans le tableau : autre \(2\)\. moins de 26 ans : /);
    expect(found?.table.notes).toEqual(['1 sans genre connu, dans l’ensemble seulement']);
  });

  it('writes nothing for a year before the records begin, which is not a year without anything done', () => {
    const of = reportOf(2014, {
      texts: new Map([['projet.md', '{{accueil.projects N-2}} {{accueil.by_month:03 N-2}}']]),
    });
    const values = (id: string) =>
      rowsOf(id, of)[0]
        ?.slice(1)
        .map((cell) => ('value' in cell ? cell.value : cell.text));
    expect(values('accueil')).toEqual([8, 14, null]);
    expect(values('accueil.by_month')).toEqual([0, 0, 1, null]);
    const tables = of.sections.flatMap(withinOf).flatMap((section) => section.blocks);
    const key = tables.find((block) => block.kind === 'keyFigures');
    expect(key?.kind === 'keyFigures' && key.items[0]?.before[1]).toBeNull();
    expect(JSON.stringify(tables[0])).toContain('"–"');
    expect(JSON.stringify(tables)).toContain('avant 2013, rien n’est enregistré');
    expect(JSON.stringify(report)).not.toContain('rien n’est enregistré');
  });

  it('draws no columns of a year before the records begin', () => {
    const of = reportOf(2013, { texts: new Map() });
    const months = of.sections
      .flatMap(withinOf)
      .flatMap((section) => section.blocks)
      .find((block) => block.kind === 'chart' && block.id === 'accueil.by_month');
    expect(
      months?.kind === 'chart' && months.data.kind === 'columns' && months.data.series.map(({ name }) => name),
    ).toEqual(['2013']);
  });

  it('says that all checks hold', () => {
    expect(report.checks.every(({ holds }) => holds)).toBe(true);
    expect(JSON.stringify(report.sections.at(-1))).toContain('tous sont bons');
  });

  it('names the checks that do not hold', () => {
    const broken = { id: 'a = b', name: 'La somme', holds: false, faults: ['3 au lieu de 4.'] };
    const told = JSON.stringify(checksSection([broken, { ...broken, name: 'Le reste', holds: true, faults: [] }]));
    expect(told).toContain('La somme : 3 au lieu de 4.');
    expect(told).not.toMatch(/Le reste|tous sont bons/);
  });
});

describe('the texts of the team', () => {
  it('get the figures of the year, those of the years before, and the rows of a breakdown', () => {
    const document = textOf(
      '**{{accueil.projects}}** en {{année}}, {{accueil.projects N-1}} en {{année N-1}}, {{accueil.by_month:03}} en mars, {{accueil.women_pct}} !',
    );
    expect('sections' in document && document.sections[0]?.sections[0]?.blocks).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: '102', strong: true, figure: 'accueil.projects' },
          { text: ' en ' },
          { text: '2016' },
          { text: ', ' },
          { text: '85', figure: 'accueil.projects' },
          { text: ' en ' },
          { text: '2015' },
          { text: ', ' },
          { text: '11', figure: 'accueil.by_month' },
          { text: ' en mars, ' },
          { text: '58\u00a0%', figure: 'accueil.women_pct' },
          { text: '\u00a0!' },
        ],
      },
    ]);
  });

  it.each([
    [
      'Nous avons {{accueil.projet}}.',
      1,
      '« accueil.projet » n’est pas un chiffre du rapport, par exemple accueil.projects',
    ],
    ['Bien.\n\nEn mai : {{accueil.by_month:5}}', 3, 'le chiffre accueil.by_month n’a pas de ligne « 5 »'],
    ['- {{jobs.created N-9}}', 1, '« jobs.created N-9 » remonte trop loin : au plus N-4'],
    ['Bien.\n\nNous avons {{accueil.projects', 3, expect.stringMatching(/^un « \{\{ » n’a pas de « }} »/)],
    ['Nous avons {{**accueil.projects**}}', 1, expect.stringMatching(/^un « \{\{ » n’a pas de « }} »/)],
    ['- Nous avons accueil.projects}}', 1, 'un « }} » n’a pas de « {{ » devant lui'],
    [
      'Bien.\nUn **gras qui\ncontinue.',
      2,
      'un « ** » n’a pas d’autre « ** » : le gras commence et finit sur la même ligne',
    ],
    ['{{ }}', 1, '«  » n’est pas un chiffre du rapport, par exemple accueil.projects'],
  ])('%j fails by the name of what is not there', (text, line, message) => {
    expect(textOf(text)).toMatchObject({ faults: [{ file: 'projet.md', line, message }] });
  });

  it('of no section fail by their name, with the names that are accepted', () => {
    const faults = faultsOf(new Map([...reportTexts, ['acceuil.md', 'Bonjour.'], ['controles.md', 'Bien.']]));
    expect(faults.map(({ file }) => file)).toEqual(['acceuil.md', 'controles.md']);
    expect(faults[0]?.message).toMatch(
      /^ce fichier n’est le texte d’aucune section ; .* accueil-annee\.md, .* projet\.md, /,
    );
  });

  it('without a word leave their section out, unless Jalon has something to show there', () => {
    const bare = reportOf(2016, { texts: new Map() });
    const ids = bare.sections.flatMap(withinOf).map(({ id }) => id);
    expect(ids).not.toContain('projet');
    expect(ids).toContain('accueil-annee');
  });
});

it('a year without records has a report of tables alone', () => {
  const empty = reportOf(2016, { records: keeping({}) });
  const kinds = empty.sections.flatMap(withinOf).flatMap((section) => section.blocks.map(({ kind }) => kind));
  expect(kinds).toContain('table');
  expect(kinds).not.toContain('chart');
  expect(empty.checks.every(({ holds }) => holds)).toBe(true);
});
