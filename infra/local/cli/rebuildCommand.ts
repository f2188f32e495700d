import { rebuild } from '../../../shared/usecases/rebuild.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { showProgress } from './progress.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  usage: '',
  summary: 'Relance les exécutions des parcours à partir des données',
  options: [cliTexts.storeOption],
  run: async (args) => {
    const { values } = readArguments('rebuild', args, { options: {} });
    return withJalon(values.store, async (jalon) => {
      const rebuilt = await rebuild(jalon, showProgress(cliTexts.rebuilding));
      process.stdout.write(`${cliTexts.rebuilt(rebuilt)}\n`);
      return 0;
    });
  },
};
