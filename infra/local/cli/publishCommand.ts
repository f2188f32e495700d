import { readReportTexts } from '../../../functions/runtime/reportTexts.ts';
import { explainCorrections } from '../../../shared/usecases/explainCorrections.ts';
import { publishReport } from '../../../shared/usecases/publishReport.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { readYear } from './readYear.ts';
import { tellCorrections } from './tellCorrections.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const publishCommand: Command = {
  name: 'publish',
  usage: 'ANNÉE',
  summary: 'Publie le rapport d’une année : ses chiffres et ses textes sont figés',
  options: [['--by NOM', 'qui publie, de la direction ou de l’administration'], cliTexts.storeOption],
  run: async (args) => {
    const { values, positional } = readArguments('publish', args, {
      options: { by: { type: 'string' } },
      positional: 'une année',
    });
    const year = readYear(positional);
    return withJalon(values.store, async (jalon, now) => {
      const by =
        values.by === undefined ? ({ kind: 'operator' } as const) : ({ kind: 'staff', name: values.by } as const);
      const published = await publishReport(jalon, { year, texts: readReportTexts() }, { by, at: now });
      if ('refused' in published) throw new UserError(published.refused.join('\n'));
      const { head, corrections } = published;
      process.stdout.write(cliTexts.published(head));
      if (head.number > 1) {
        const told = await explainCorrections(jalon, corrections, await jalon.records.everything());
        process.stdout.write(cliTexts.corrected(head.number - 1, tellCorrections(told)));
      }
      return 0;
    });
  },
};
