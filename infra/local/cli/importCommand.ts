import type { Instant } from '../../../shared/domain/time.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { importFolder } from './importFolder.ts';
import { showProgress } from './progress.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'DOSSIER',
  summary: 'Importe un dossier de fichiers CSV, tout ou rien',
  options: [cliTexts.storeOption],
  run: async (args) => {
    const { values, positional: folder } = readArguments('import', args, { options: {}, positional: 'un dossier' });
    const work = async (jalon: Jalon, now: Instant): Promise<number> => {
      const imported = await importFolder(jalon, folder, now, showProgress(cliTexts.importing));
      if ('faults' in imported) {
        process.stderr.write(`${imported.faults.join('\n')}\n${cliTexts.faults(imported.faults.length)}\n`);
        return 1;
      }
      const { projects, persons } = imported.records;
      process.stdout.write(`${cliTexts.imported(projects.length, persons.length)}\n`);
      return 0;
    };
    return withJalon(values.store, work, { create: true });
  },
};
