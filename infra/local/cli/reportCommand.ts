import { computeFigures, createReport } from '../../../shared/report/report.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const reportCommand: Command = {
  name: 'report',
  usage: 'ANNÉE',
  summary: 'Donne les chiffres d’une année',
  options: [
    ['--json', 'en JSON'],
    ['--records', 'avec, pour chaque chiffre, les fiches comptées (JSON)'],
    cliTexts.storeOption,
  ],
  run: async (args) => {
    const { values, positional } = readArguments('report', args, {
      options: { json: { type: 'boolean', default: false }, records: { type: 'boolean', default: false } },
      positional: 'une année',
    });
    if (!/^[12]\d{3}$/.test(positional)) throw new UserError(cliTexts.badYear(positional), { exitCode: 2 });
    const year = Number(positional);
    return withJalon(values.store, async ({ records, association: { vocabularies } }) => {
      const everything = await records.everything();
      process.stdout.write(
        values.json || values.records
          ? `${JSON.stringify(createReport(everything, year, vocabularies, { withRecords: values.records }), null, 1)}\n`
          : computeFigures(everything, year, vocabularies)
              .map(({ label, value, previous }) => `${label} : ${value ?? '—'} (${year - 1} : ${previous ?? '—'})\n`)
              .join(''),
      );
      return 0;
    });
  },
};
