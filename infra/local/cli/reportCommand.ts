import { readEditionNumber } from '../../../shared/report/edition/readEditionNumber.ts';
import { readScope } from '../../../shared/report/scope/readScope.ts';
import { isNarrow } from '../../../shared/report/scope/scope.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { publishingTexts } from '../../../shared/usecases/publishingTexts.ts';
import { readEdition } from '../../../shared/usecases/readEdition.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { readYear } from './readYear.ts';
import type { Published } from './reportFiles.ts';
import { tellEdition, tellFigures } from './tellFigures.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const reportCommand: Command = {
  name: 'report',
  usage: 'ANNÉE',
  summary: 'Donne les chiffres d’une année, ou son rapport d’activité',
  options: [
    ['--pdf FICHIER', 'écrit le rapport en PDF'],
    ['--docx FICHIER', 'écrit le rapport en document Word, à terminer à la main'],
    ['--html FICHIER', 'écrit le rapport en page HTML'],
    ['--xlsx FICHIER', 'écrit les tableaux du rapport en classeur'],
    ['--csv DOSSIER', 'écrit les tableaux du rapport en fichiers CSV'],
    ['--edition NUMÉRO', 'une édition publiée, telle qu’elle a été publiée'],
    ['--frozen FICHIER', 'écrit tout ce que cette édition garde (JSON) : son SHA-256 est l’empreinte'],
    ['--json', 'donne les chiffres en JSON'],
    ['--programme CODE', 'seulement un programme ; aussi --territoire CODE'],
    ['--financeur ID', 'seulement ce que finance un financeur'],
    ['--accompagnateur ID', 'seulement les parcours d’un accompagnateur, par son identifiant Slack'],
    ['--diffusion', 'pour d’autres que l’association : sans les petits effectifs (toujours avec --financeur)'],
    ['--records', 'avec, pour chaque chiffre, les fiches comptées (JSON)'],
    cliTexts.storeOption,
  ],
  run: async (args) => {
    const { values, positional } = readArguments('report', args, {
      options: {
        pdf: { type: 'string' },
        docx: { type: 'string' },
        html: { type: 'string' },
        xlsx: { type: 'string' },
        csv: { type: 'string' },
        edition: { type: 'string' },
        frozen: { type: 'string' },
        json: { type: 'boolean', default: false },
        records: { type: 'boolean', default: false },
        diffusion: { type: 'boolean', default: false },
        programme: { type: 'string' },
        territoire: { type: 'string' },
        financeur: { type: 'string' },
        accompagnateur: { type: 'string' },
      },
      positional: 'une année',
    });
    const year = readYear(positional);
    const { pdf, docx, html, xlsx, csv, frozen, edition, json, records, diffusion, store, ...parts } = values;
    const number = edition === undefined ? undefined : readNumber(edition);
    if (frozen !== undefined && number === undefined) throw new UserError(cliTexts.frozenAlone, { exitCode: 2 });
    if (records && number !== undefined) throw new UserError(cliTexts.frozenWithRecords, { exitCode: 2 });
    const targets = { pdf, docx, html, xlsx, csv, frozen };
    const asksFiles = Object.values(targets).some((target) => target !== undefined);
    if (diffusion && number !== undefined && (json || frozen !== undefined || !asksFiles))
      throw new UserError(cliTexts.frozenForOthers, { exitCode: 2 });
    return withJalon(store, async (jalon) => {
      const scope = readScope(parts, jalon.association);
      if ('faults' in scope) throw new UserError(scope.faults.join('\n'), { exitCode: 2 });
      if (records && (diffusion || scope.funder)) throw new UserError(cliTexts.noRecordsGiven, { exitCode: 2 });
      if (isNarrow(scope) && (asksFiles || number !== undefined))
        throw new UserError(cliTexts.wholeDocument, { exitCode: 2 });
      const published = number === undefined ? undefined : await publishedIn(jalon, year, number);
      if (asksFiles) {
        // What draws and typesets takes half a second to load, which no other command should wait for.
        const { writeReport } = await import('./reportFiles.ts');
        process.stdout.write(
          cliTexts.reportWritten(await writeReport(jalon, { year, published, masked: diffusion }, targets)),
        );
      }
      if (json || records || !asksFiles) {
        const as = { json: json || records, withRecords: records, scope, masked: diffusion };
        process.stdout.write(published ? tellEdition(published, jalon, as) : await tellFigures(jalon, year, as));
      }
      return 0;
    });
  },
};

const readNumber = (given: string): number => {
  const number = readEditionNumber(given);
  if (number === undefined) throw new UserError(cliTexts.badEditionNumber(given), { exitCode: 2 });
  return number;
};

const publishedIn = async ({ editions }: Jalon, year: number, number: number): Promise<Published> => {
  const found = await readEdition(editions, year, number);
  if (found) return found;
  const last = (await editions.ofYear(year)).at(-1)?.number ?? 0;
  throw new UserError(publishingTexts.unknownEdition(year, number, last));
};
