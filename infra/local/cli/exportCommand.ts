import { writeFolder } from '../../../shared/records/writeFolder.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { writeFiles } from './recordFolder.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'DOSSIER',
  summary: 'Écrit toutes les données en fichiers CSV',
  options: [cliTexts.storeOption],
  run: async (args) => {
    const { values, positional: folder } = readArguments('export', args, { options: {}, positional: 'un dossier' });
    return withJalon(values.store, async (jalon) => {
      const files = writeFolder(await jalon.records.everything(), jalon.association);
      writeFiles(folder, files);
      process.stdout.write(`${cliTexts.exported(files.size, folder)}\n`);
      return 0;
    });
  },
};
