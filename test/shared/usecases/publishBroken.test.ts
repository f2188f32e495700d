import { expect, test, vi } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { publishReport } from '../../../shared/usecases/publishReport.ts';
import { association2016 } from '../report/association2016.ts';
import { useLab } from './lab.ts';

const lab = useLab();

// The checks hold whatever the records are: only figures that are computed wrongly break one.
vi.mock('../../../shared/report/checks.ts', () => ({
  checkFigures: () => [
    { id: 'one', name: 'Ceci fait cela', holds: true, faults: [] },
    { id: 'other', name: 'Les parties font le tout', holds: false, faults: ['3 au lieu de 4.'] },
  ],
}));

test('A report is not published when a check of its figures fails, and the check is named', async () => {
  const { jalon } = await lab.open();
  const stores = { ...jalon, records: { ...jalon.records, everything: async () => association2016 } };
  const saying = { by: { kind: 'operator' }, at: toInstant('2017-02-01T10:00') } as const;
  expect(await publishReport(stores, { year: 2016, texts: new Map() }, saying)).toEqual({
    refused: ['Contrôle des chiffres : Les parties font le tout. 3 au lieu de 4.'],
  });
  expect(await jalon.editions.all()).toEqual([]);
});
