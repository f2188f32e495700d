import { everyFault, type Fault, faults } from '../../simulation/cloud/faults.ts';
import { type PlantedFault, plantedFaults } from '../../simulation/plantedFaults.ts';
import { simulate } from '../../simulation/simulate.ts';
import type { Simulation, SimulationReport } from '../../simulation/simulation.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { openTraceFile } from './openTraceFile.ts';
import { showProgress } from './progress.ts';
import { simulationTexts } from './simulationTexts.ts';

/** A line of the help for each, below the option that takes it. */
const choices = (known: Record<string, { meaning: string }>): [string, string][] =>
  Object.entries(known).map(([name, { meaning }]) => ['', `  ${name.padEnd(20)} ${meaning}`]);

const most = { journeys: 1_000_000, years: 10, seed: 2 ** 31 };

export const simulateCommand: Command = {
  name: 'simulate',
  usage: '',
  summary: 'Fait vivre des milliers de parcours pendant des années, avec des pannes, et vérifie chaque message',
  options: [
    ['--journeys NOMBRE', 'combien de parcours (1000 si rien n’est dit)'],
    ['--years NOMBRE', 'pendant combien d’années (4)'],
    ['--seed NOMBRE', 'la même graine donne le même résultat (1)'],
    ['--faults PANNES', 'ce qui tombe en panne : all (si rien n’est dit), none, ou une liste avec des virgules, parmi'],
    ...choices(faults),
    ['--plant FAUTE', 'met une faute dans le code, pour voir si elle est trouvée, une parmi'],
    ...choices(plantedFaults),
    ['--trace FICHIER', 'écrit tout ce qui a été vu, une ligne de JSON par chose (docs/trace.md)'],
    ['--json', 'le résultat en JSON, les mêmes octets pour la même graine'],
  ],
  run: async (args) => {
    const { values } = readArguments('simulate', args, {
      options: {
        journeys: { type: 'string', default: '1000' },
        years: { type: 'string', default: '4' },
        seed: { type: 'string', default: '1' },
        faults: { type: 'string', default: 'all' },
        plant: { type: 'string' },
        trace: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const simulation: Simulation = {
      journeys: readNumber('--journeys', values.journeys, most.journeys),
      years: readNumber('--years', values.years, most.years),
      seed: readNumber('--seed', values.seed, most.seed),
      faults: readFaults(values.faults),
      ...(values.plant !== undefined && { planted: readPlanted(values.plant) }),
      keepTraces: values.trace !== undefined,
    };
    const traceFile = values.trace === undefined ? undefined : await openTraceFile(values.trace);
    const began = performance.now();
    const { report, traces } = await simulate(simulation, showProgress(simulationTexts.progress));
    await traceFile?.write(report, traces);
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 1)}\n` : textOf(report, seconds));
    return report.violations.length > 0 ? 1 : 0;
  },
};

const readNumber = (option: string, given: string, most: number): number => {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= 1 && number <= most) return number;
  throw new UserError(simulationTexts.badNumber(option, given, most), { exitCode: 2 });
};

const readFaults = (given: string): readonly Fault[] => {
  if (given === 'all') return everyFault;
  const names = given === 'none' ? [] : given.split(',');
  for (const name of names)
    if (!Object.hasOwn(faults, name))
      throw new UserError(simulationTexts.unknownFault(name, everyFault), { exitCode: 2 });
  return everyFault.filter((fault) => names.includes(fault));
};

const readPlanted = (given: string): PlantedFault => {
  if (Object.hasOwn(plantedFaults, given)) return given as PlantedFault;
  throw new UserError(simulationTexts.unknownPlanted(given, Object.keys(plantedFaults)), { exitCode: 2 });
};

/** So many violations are written out; the others are counted. */
const mostShown = 5;

const textOf = (report: SimulationReport, seconds: number): string => {
  const { violations, journeys, years } = report;
  const shown = violations.slice(0, mostShown).map(simulationTexts.violation);
  const more = violations.length - mostShown;
  return [
    simulationTexts.lived(report),
    simulationTexts.owed(report),
    simulationTexts.speed(seconds, (journeys * years) / seconds),
    ...shown,
    ...(more > 0 ? [simulationTexts.more(more)] : []),
    ...(violations.length === 0
      ? [simulationTexts.kept]
      : [simulationTexts.broken(violations.length), simulationTexts.again(commandOf(report))]),
    '',
  ].join('\n');
};

/** What to type to see the same again. */
const commandOf = ({ journeys, years, seed, faults, planted }: SimulationReport): string => {
  const broken = faults.length === everyFault.length ? 'all' : faults.join(',') || 'none';
  const options = `--journeys ${journeys} --years ${years} --seed ${seed} --faults ${broken}`;
  return `npx jalon simulate ${options}${planted ? ` --plant ${planted}` : ''}`;
};
