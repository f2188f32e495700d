import { expect, test } from 'vitest';
import { drawCorrection } from '../../../../functions/http/console/editions/drawCorrection.ts';
import type { ExplainedCorrection, ExplainedRecord } from '../../../../shared/usecases/explainCorrections.ts';

const record = (more: Partial<ExplainedRecord> = {}): ExplainedRecord => ({
  id: 'R1',
  change: 'out',
  before: '',
  isThere: true,
  projectIds: ['P1'],
  isErased: false,
  ...more,
});

const drawn = async (more: Partial<ExplainedCorrection>): Promise<string> =>
  String(
    await drawCorrection({
      figure: {
        id: 'accueil.projects',
        section: 'accueil',
        label: 'Projets',
        definition: 'Projets.',
        unit: 'count',
        counts: 'appointments',
      },
      before: { value: 3 },
      after: { value: 2 },
      rows: [],
      records: [record()],
      redefined: false,
      labels: {},
      ...more,
    }),
  );

test('A record leads to its journey, and to each where its person has several', async () => {
  expect(await drawn({ records: [record({ projectIds: ['P/1', 'P2'] })] })).toContain(
    '<a href="/equipe/parcours/P%2F1">Rendez-vous R1</a>, <a href="/equipe/parcours/P2">P2</a>',
  );
});

test('What became of a record since is said, and one that leads nowhere is no link', async () => {
  const gone = await drawn({ records: [record({ isThere: false, projectIds: [] })] });
  expect(gone).toContain('<li>Rendez-vous R1');
  expect(gone).toContain('(n’est plus dans les données)');
  expect(await drawn({ records: [record({ isErased: true })] })).toContain('(d’une personne effacée depuis)');
});

test('What no record tells is said', async () => {
  expect(await drawn({ records: [] })).toContain('Aucune fiche ne l’explique.');
  expect(await drawn({ records: [], redefined: true })).toContain('La définition de ce chiffre a changé.');
});

test('Of hundreds of records a page shows fifty, and says how many more there are', async () => {
  const many = Array.from({ length: 337 }, (_, n) => record({ id: `R${n}` }));
  const page = await drawn({ records: many });
  expect(page.match(/<li>/g)).toHaveLength(51);
  expect(page).toContain('<li>et 287 autres fiches</li>');
});

test('What is in an id or a label is no part of the page', async () => {
  const page = await drawn({
    records: [record({ id: '<img src=x>', change: 'in', after: 'x' })],
    labels: { x: '<b>' },
  });
  expect(page).not.toContain('<img');
  expect(page).not.toContain('<b>');
});
