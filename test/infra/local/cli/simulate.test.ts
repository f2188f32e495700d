import { describe, expect, test } from 'vitest';
import { everyFault } from '../../../../infra/simulation/cloud/faults.ts';
import { plantedFaults } from '../../../../infra/simulation/plantedFaults.ts';
import { jalon } from './jalon.ts';

const simulate = (options: string) => jalon('simulate', ...options.split(' '));

describe('what is not understood', () => {
  test.each([
    ['--journeys 0', 'Derrière --journeys, « 0 » ne va pas : un nombre entier de 1 à 1000000.'],
    ['--journeys dix', 'Derrière --journeys, « dix » ne va pas : un nombre entier de 1 à 1000000.'],
    ['--years 11', 'Derrière --years, « 11 » ne va pas : un nombre entier de 1 à 10.'],
    ['--seed 1.5', 'Derrière --seed, « 1.5 » ne va pas : un nombre entier de 1 à 2147483648.'],
    ['--faults crash,pluie', `La panne « pluie » n’existe pas. Possible : all, none, ${everyFault.join(', ')}.`],
    ['--faults toString', `La panne « toString » n’existe pas. Possible : all, none, ${everyFault.join(', ')}.`],
    ['--plant oubli', `La faute « oubli » n’existe pas. Possible : ${Object.keys(plantedFaults).join(', ')}.`],
    ['--fast', 'L’option --fast n’existe pas.\nAide : npx jalon simulate --help'],
  ])('%s gets a sentence that says what is accepted', async (options, sentence) => {
    expect(await simulate(options)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });

  test('Help names every fault and every fault that can be planted, with its meaning', async () => {
    const { code, out } = await simulate('--help');
    expect(code).toBe(0);
    for (const [name, { meaning }] of Object.entries(plantedFaults))
      expect(out).toMatch(`${name.padEnd(20)} ${meaning}\n`);
    for (const name of everyFault) expect(out).toContain(`  ${name} `);
  });
});

test('Twenty journeys of a year without faults: every promise is kept, and it is said', async () => {
  const { code, out } = await simulate('--faults none --journeys 20 --years 1');
  expect(code).toBe(0);
  expect(out).toContain('20 parcours pendant 1 an, en 1 association, graine 1.\nPannes : aucune.\n');
  expect(out).toMatch(
    /\nSur \d+ messages aux porteurs, envois incertains, dits à un collègue : 0, dont arrivés quand même : 0\.\n/,
  );
  expect(out).toContain('Trop peu de messages pour juger les 99,9 % : il en faut 10 000.\n');
  expect(out).toMatch(/\nRien n’est perdu, rien n’est parti deux fois, rien trop tôt, trop tard ou la nuit\.\n$/);
});

test('As JSON the same seed gives the same bytes, and nothing of how long it took', async () => {
  const [first, again] = await Promise.all([
    simulate('--json --journeys 20 --years 1 --faults delay,crash'),
    simulate('--json --journeys 20 --years 1 --faults crash,delay'),
  ]);
  expect(again.out).toBe(first.out);
  const report = JSON.parse(first.out);
  expect(report).toEqual({
    journeys: 20,
    years: 1,
    seed: 1,
    faults: ['crash', 'delay'],
    associations: 1,
    obligations: expect.any(Number),
    told: { instead: expect.any(Number), besides: expect.any(Number), of: expect.any(Number) },
    lateness: {
      median: expect.any(Number),
      p99: expect.any(Number),
      p999: expect.any(Number),
      most: expect.any(Number),
    },
    violations: [],
    counts: expect.objectContaining({ acts: expect.any(Number) }),
    arrived: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(report.obligations).toBeGreaterThan(100);
});

test('A planted fault is found: what was lost, the history of its journey, and how to see the same again', async () => {
  const { code, out } = await simulate('--plant noSweep --journeys 40 --years 1');
  expect(code).toBe(1);
  expect(out).toContain('Faute dans le code : le balayage ne passe pas.\n');
  expect(out).toMatch(/\n✗ perdu, association 1, \w+ \d+ \S+ 2017 à \d\d h \d\d : /);
  expect(out).toMatch(/\n {2}\| 2017-\d\d-\d\d \d\d:\d\d +IntakeReceived /);
  expect(out).toMatch(/\n {2}\| 2017-\d\d-\d\d \d\d:\d\d +-> slack to team: intakeCard\//);
  expect(out).toMatch(/\n\d+ promesses non tenues\.\n/);
  expect(out).toMatch(/simulate --journeys 40 --years 1 --seed 1 --faults all --plant noSweep\n$/);
});
