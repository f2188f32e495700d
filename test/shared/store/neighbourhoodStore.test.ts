import { beforeEach, expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import type { Neighbourhood } from '../../../shared/domain/neighbourhood.ts';
import { createNeighbourhoodStore, type NeighbourhoodStore } from '../../../shared/store/neighbourhoodStore.ts';
import type { Table } from '../../../shared/store/table.ts';
import { importNeighbourhoods } from '../../../shared/usecases/importNeighbourhoods.ts';
import { square } from '../places/shapes.ts';
import { useEngine } from './engine.ts';

const engine = useEngine();
let table: Table;
let store: NeighbourhoodStore;
beforeEach(async () => {
  table = await engine.newTable();
  store = createNeighbourhoodStore(table, association.neighbourhoods);
});

const of = (edition: string, code: string, ...communes: string[]): Neighbourhood => ({
  code,
  name: `Quartier ${code}`,
  communes,
  edition,
  polygons: [[square(0, 0, 400)], [square(1_000, 0, 400), square(1_100, 100, 100)]],
});
const of2015 = [of('2015', 'QP059001', '59350'), of('2015', 'QP059002', '59512')];
const of2024 = [of('2024', 'QN05901M', '59350', '59360'), of('2024', 'QN05902I', '59350')];

const take = (neighbourhoods: Neighbourhood[], from: string, to?: string) =>
  importNeighbourhoods({ neighbourhoods: store }, neighbourhoods, {
    edition: neighbourhoods[0]?.edition ?? '',
    from,
    ...(to !== undefined && { to }),
  });
const codes = async (commune: string, day: string) => (await store.ofCommune(commune, day)).map(({ code }) => code);

test('Where nothing is imported, the association’s own list is chosen from', async () => {
  expect(await codes('59350', '2026-11-23')).toEqual(['QN05991N', 'QN05992N']);
  expect(await codes('59360', '2026-11-23')).toEqual(['QN05992N']);
  expect(await codes('59009', '2026-11-23')).toEqual([]);
});

test('What is imported comes back whole, for each of its communes, and the list is left', async () => {
  expect(await take(of2024, '2024-01-01')).toBe('imported');
  expect(await store.ofCommune('59350', '2026-11-23')).toEqual(of2024);
  expect(await store.ofCommune('59360', '2026-11-23')).toEqual(of2024.slice(0, 1));
  expect(await codes('59512', '2026-11-23')).toEqual([]);
});

test('On a day the edition counts that is valid on it; a new one does not erase the old one', async () => {
  await take(of2015, '2015-01-01');
  await take(of2024, '2024-01-01');
  expect(await codes('59350', '2016-03-14')).toEqual(['QP059001']);
  expect(await codes('59350', '2023-12-31')).toEqual(['QP059001']);
  expect(await codes('59350', '2024-01-01')).toEqual(['QN05901M', 'QN05902I']);
  expect(await codes('59512', '2024-01-01')).toEqual([]);
  expect(await codes('59350', '2014-12-31')).toEqual(['QN05991N', 'QN05992N']);
});

test('An edition counts up to its last day, and only where it speaks of the department', async () => {
  await take(of2015, '2015-01-01', '2023-12-31');
  await take([of('2024-outre-mer', 'QN97401N', '97411')], '2025-01-01');
  expect(await codes('59350', '2023-12-31')).toEqual(['QP059001']);
  expect(await codes('59350', '2025-06-01')).toEqual(['QN05991N', 'QN05992N']);
  expect(await codes('97411', '2025-06-01')).toEqual(['QN97401N']);
});

test('The same once more changes nothing; another file of the edition takes the place of the first', async () => {
  await take(of2024, '2024-01-01');
  expect(await take(of2024, '2024-01-01')).toBe('unchanged');
  expect(await take(of2024.slice(1), '2024-01-01')).toBe('imported');
  expect(await codes('59350', '2024-06-01')).toEqual(['QN05902I']);
  expect(await codes('59360', '2024-06-01')).toEqual([]);
  expect(await table.query({ kind: 'NEIGHBOURHOOD#2024' })).toHaveLength(1);
  expect(await take(of2024.slice(1), '2024-03-01')).toBe('imported');
  expect(await codes('59350', '2024-02-01')).toEqual(['QN05991N', 'QN05992N']);
});

test('What was cut off is seen by nobody, and is gone after the next import', async () => {
  const cutOff = { edition: '2024', from: '2024-01-01', departments: ['59'], content: 'cutOff' };
  await store.put(cutOff, [of('2024', 'QN05909N', '59350')]);
  expect(await codes('59350', '2024-06-01')).toEqual(['QN05991N', 'QN05992N']);
  await take(of2024, '2024-01-01');
  expect(await table.query({ kind: 'NEIGHBOURHOOD#2024' })).toHaveLength(3);
});

test('The largest outline that is accepted fits into an item', async () => {
  const ring = Array.from({ length: 15_000 }, (_, at) => [-151.123456, Math.round(-17.123456e6 - at) / 1e6] as const);
  const large = { ...of('2024', 'QN98701N', '98735'), polygons: [[ring]] };
  await take([large], '2024-01-01');
  expect(await store.ofCommune('98735', '2026-11-23')).toEqual([large]);
  expect(JSON.stringify(large).length).toBeLessThan(380_000);
});
