import { notTold } from '../../../shared/report/amount.ts';
import { isYear } from '../../../shared/report/readYear.ts';
import { computeFigures, createReport } from '../../../shared/report/report.ts';
import { readScope } from '../../../shared/report/scope/readScope.ts';
import { isNarrow, type Scope } from '../../../shared/report/scope/scope.ts';
import { sayLeftOut, sayScope } from '../../../shared/report/scope/texts.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
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
    if (!isYear(positional)) throw new UserError(cliTexts.badYear(positional), { exitCode: 2 });
    const year = Number(positional);
    const { pdf, docx, html, xlsx, csv, json, records, diffusion, store, ...parts } = values;
    const targets = { pdf, docx, html, xlsx, csv };
    const asksFiles = Object.values(targets).some((target) => target !== undefined);
    return withJalon(store, async (jalon) => {
      const scope = readScope(parts, jalon.association);
      if ('faults' in scope) throw new UserError(scope.faults.join('\n'), { exitCode: 2 });
      if (records && (diffusion || scope.funder)) throw new UserError(cliTexts.noRecordsGiven, { exitCode: 2 });
      if (asksFiles && isNarrow(scope)) throw new UserError(cliTexts.wholeDocument, { exitCode: 2 });
      if (asksFiles) {
        // What draws and typesets takes half a second to load, which no other command should wait for.
        const { writeReport } = await import('./reportFiles.ts');
        process.stdout.write(cliTexts.reportWritten(await writeReport(jalon, year, targets)));
      }
      if (json || records || !asksFiles)
        process.stdout.write(
          await tellFigures(jalon, year, { json: json || records, withRecords: records, scope, masked: diffusion }),
        );
      return 0;
    });
  },
};

const tellFigures = async (
  { records, association: { vocabularies } }: Jalon,
  year: number,
  { json, ...asked }: { json: boolean; withRecords: boolean; scope: Scope; masked: boolean },
): Promise<string> => {
  const everything = await records.everything();
  if (json) return `${JSON.stringify(createReport(everything, year, vocabularies, asked), null, 1)}\n`;
  const said = sayScope(asked.scope, vocabularies);
  const lines = computeFigures(everything, year, vocabularies, asked).map(
    ({ label, value, masked, previous, previousMasked }) =>
      `${label} : ${toldAs(value, masked)} (${year - 1} : ${toldAs(previous, previousMasked)})\n`,
  );
  return [...(said === undefined ? [] : [said, ...sayLeftOut(asked.scope)].map((line) => `${line}\n`)), ...lines].join(
    '',
  );
};

const toldAs = (value: number | null, masked = false): string => (masked ? notTold : String(value ?? '—'));
