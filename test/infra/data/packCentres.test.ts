import { expect, test } from 'vitest';
import { packCentres } from '../../../infra/data/packCentres.ts';
import { unpackCentre } from '../../../shared/places/unpackCentre.ts';

const file = [
  'insee_com,insee_reg,commune_type,insee_parente,lat,lng',
  '59350,32,COM,,50.63108,3.04702',
  '59350,32,COM,,1,1',
  '59001,32,COM,,50.0,2.5',
  '97411,04,COM,,-20.94301,55.44399',
  '69381,84,ARM,69123,45.770,4.826',
  '69382,84,ARM,69123,45.750,4.830',
  '85165,52,COM,,,',
].join('\r\n');

test('Centres are packed to a thousandth of a degree, a commune once, those without one left out', () => {
  const packed = JSON.parse(packCentres(file));
  expect(unpackCentre(packed, '59350')).toEqual([3.047, 50.631]);
  expect(unpackCentre(packed, '59001')).toEqual([2.5, 50]);
  expect(unpackCentre(packed, '97411')).toEqual([55.444, -20.943]);
  expect(unpackCentre(packed, '85165')).toBeUndefined();
  expect(unpackCentre(packed, '59002')).toBeUndefined();
  expect(unpackCentre(packed, '59')).toBeUndefined();
});

test('A city that is known by its arrondissements alone has its centre amid them', () => {
  expect(unpackCentre(JSON.parse(packCentres(file)), '69123')).toEqual([4.828, 45.76]);
});

test('A file without the columns is refused by the name of the first that is missing', () => {
  expect(() => packCentres('insee_com,lat,lng\n')).toThrow('insee_parente');
});
