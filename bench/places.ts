import type { Neighbourhood, Position } from '../shared/domain/neighbourhood.ts';
import { findCommunes } from '../shared/places/france.ts';
import { createNeighbourhoodMap } from '../shared/places/neighbourhoodAt.ts';

/**
 * Finds communes by what people type, and points in 1,600 neighbourhoods of 60 corners: milliseconds of the first search,
 * which reads the list, of the others by kind, and of a look-up; megabytes in memory before and after.
 *
 *   node --expose-gc bench/places.ts
 */
const megabytes = (): string => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `${(rss / 1e6).toFixed(0)} MB in memory, ${(heapUsed / 1e6).toFixed(0)} MB of them in use`;
};
const timed = async <Result>(work: () => Result | Promise<Result>): Promise<[Result, number]> => {
  const start = performance.now();
  return [await work(), performance.now() - start];
};

console.log(`before: ${megabytes()}`);
const [, byPostcode] = await timed(() => findCommunes('59000'));
const [, byName] = await timed(() => findCommunes('Lille'));
console.log(`first search by postcode ${byPostcode.toFixed(0)} ms, then first by name ${byName.toFixed(0)} ms`);

const kinds: Readonly<Record<string, readonly string[]>> = {
  'a postcode': ['59000', '59 100', 'F-59200', '75012', '97400'],
  'a name': ['Lille', 'villeneuve d ascq', 'st amand les eaux', 'hellemmes', 'Le Cateau-Cambrésis'],
  'a name with a number': ['Lille 59', '59100 roubaix', 'St-Denis (974)', 'Lyon 3e', 'ajaccio 2A'],
  'a name with slips': ['Roubiax', 'villeneuve dasq', 'Marc en bareul', 'denin', 'fache thumenil'],
  'what is no place': ['xyzzyqx', 'rue de la paix', 'je ne sais pas', 'ici', 'q'],
};
const rounds = 40;
for (const [kind, texts] of Object.entries(kinds)) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const text of texts) times.push((await timed(() => findCommunes(text)))[1]);
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
  const perSecond = (1_000 * times.length) / times.reduce((sum, time) => sum + time, 0);
  console.log(`${kind.padEnd(24)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${perSecond.toFixed(0)} a second`);
}
console.log(`after: ${megabytes()}`);

/** The same numbers in every run. */
let seed = 20160614;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return (seed / 2 ** 32) * below;
};
const somewhere = (): Position => [-4 + random(12), 43 + random(8)];
const round = ([longitude, latitude]: Position, radius: number): Position[] =>
  Array.from({ length: 60 }, (_, corner) => {
    const turn = (corner * Math.PI) / 30;
    return [longitude + radius * Math.cos(turn), latitude + radius * Math.sin(turn)];
  });
const centres = Array.from({ length: 1_600 }, somewhere);
const neighbourhoods = centres.map(
  (centre, at): Neighbourhood => ({
    code: `QN${at}`,
    name: '',
    communes: [],
    edition: '',
    polygons: [[round(centre, 0.005)]],
  }),
);
const [find, mapped] = await timed(() => createNeighbourhoodMap(neighbourhoods));
const points = Array.from({ length: 10_000 }, (_, at): Position => {
  const [longitude, latitude] = centres[at % centres.length] ?? [0, 0];
  return at % 2 === 0 ? somewhere() : [longitude + random(0.01) - 0.005, latitude + random(0.01) - 0.005];
});
const [found, looked] = await timed(() => points.map(find));
const count = (where: string) => found.filter((place) => place.where === where).length;
console.log(
  `${neighbourhoods.length} polygons of 60 corners mapped in ${mapped.toFixed(0)} ms; ${points.length} look-ups in ${looked.toFixed(0)} ms:`,
  `${count('inside')} inside, ${count('edge')} at the edge, ${count('outside')} outside`,
);
