import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDay } from '../../../shared/domain/days.ts';
import { readNeighbourhoods } from '../../../shared/places/readNeighbourhoods.ts';
import { importNeighbourhoods } from '../../../shared/usecases/importNeighbourhoods.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { showProgress } from './progress.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const importQpvCommand: Command = {
  name: 'import-qpv',
  usage: 'FICHIER',
  summary: 'Importe les quartiers prioritaires (GeoJSON officiel), tout ou rien',
  options: [
    ['--edition ANNÉE', 'le millésime du fichier, par exemple 2024'],
    ['--from JOUR', 'valable à partir de ce jour (le 1er janvier du millésime si rien n’est dit)'],
    ['--to JOUR', 'valable jusqu’à ce jour (sans fin si rien n’est dit)'],
    cliTexts.storeOption,
  ],
  run: async (args) => {
    const { values, positional: file } = readArguments('import-qpv', args, {
      options: { edition: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
      positional: 'un fichier',
    });
    const validity = readValidity(values);
    const read = await readNeighbourhoods(readText(file), validity.edition);
    if ('faults' in read) {
      const faults = read.faults.map((fault) => `${basename(file)} : ${fault}\n`).join('');
      process.stderr.write(`${faults}${cliTexts.faults(read.faults.length)}\n`);
      return 1;
    }
    const { neighbourhoods } = read;
    const progress = showProgress(cliTexts.importingQpv);
    return withJalon(
      values.store,
      async (jalon) => {
        const outcome = await importNeighbourhoods(jalon, neighbourhoods, validity, progress);
        process.stdout.write(`${cliTexts.importedQpv[outcome](neighbourhoods.length, validity.edition)}\n`);
        return 0;
      },
      { create: true },
    );
  },
};

const readValidity = (values: { edition?: string; from?: string; to?: string }) => {
  const { edition, to } = values;
  if (edition === undefined) throw new UserError(cliTexts.noEdition, { exitCode: 2 });
  if (!/^[\w.-]{1,20}$/.test(edition)) throw new UserError(cliTexts.badEdition(edition), { exitCode: 2 });
  const from = values.from ?? (/^20\d\d$/.test(edition) ? `${edition}-01-01` : undefined);
  if (from === undefined) throw new UserError(cliTexts.noFrom, { exitCode: 2 });
  for (const [option, day] of [
    ['--from', from],
    ['--to', to],
  ] as const)
    if (day !== undefined && !isDay(day)) throw new UserError(cliTexts.badDay(option, day), { exitCode: 2 });
  if (to !== undefined && to < from) throw new UserError(cliTexts.endsBefore(from, to), { exitCode: 2 });
  return { edition, from, ...(to !== undefined && { to }) };
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(cliTexts.noFile(file), { cause: error });
  }
};
