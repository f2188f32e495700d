import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toInstant } from '../../../shared/domain/paris.ts';
import { finishImports } from '../../../shared/usecases/importRecords.ts';
import { type Cloud, startCloud } from '../cloud.ts';
import { createConsole } from '../console/console.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { importFolder } from './importFolder.ts';
import { logLine } from './logLine.ts';
import { showProgress } from './progress.ts';
import { cliTexts } from './texts.ts';

const defaultPort = 4860;
const exampleFolder = fileURLToPath(new URL('../../../test/data/association-2016', import.meta.url));

/** The first working morning after the year that the example tells of. */
const exampleBegins = toInstant('2017-01-02T08:00');

export const startCommand: Command = {
  name: 'start',
  usage: '',
  summary: 'Démarre Jalon sur cette machine et donne l’adresse à ouvrir',
  options: [
    ['--empty', 'sans les données de l’association fictive'],
    ['--port PORT', `le port de la page (${defaultPort} si rien n’est dit)`],
    cliTexts.storeOption,
  ],
  run: async (args) => {
    const { values } = readArguments('start', args, {
      options: { empty: { type: 'boolean', default: false }, port: { type: 'string', default: String(defaultPort) } },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : 0;
    if (port < 1 || port > 65_535) throw new UserError(cliTexts.badPort(values.port), { exitCode: 2 });
    process.stdout.write(`${cliTexts.starting}\n`);
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    const cloud = await startCloud({
      store: values.store,
      port,
      running: true,
      example: !values.empty,
      log: logLine,
      pages: createConsole,
      ...(!values.empty && { clockStart: exampleBegins }),
    });
    process.stdout.write(`${cliTexts.ready(cloud.url, resolve(values.store))}\n`);
    const loading = load(cloud);
    await Promise.race([stopped, loading.then(() => stopped)]);
    process.stdout.write(`${cliTexts.stopping}\n`);
    await cloud.close();
    return 0;
  },
};

/** Finishes what was cut off; fills a store that has nothing in it with the example, unless it is to be empty. */
const load = async ({ jalon, clock, example }: Cloud): Promise<void> => {
  const finished = await finishImports(jalon, showProgress(cliTexts.finishing));
  if (!example || finished > 0 || (await jalon.journeys.any())) return;
  await importFolder(jalon, exampleFolder, clock.now(), showProgress(cliTexts.loadingExample));
  process.stdout.write(`${cliTexts.loaded}\n`);
};
