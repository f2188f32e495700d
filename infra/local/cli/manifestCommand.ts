import { manifest } from '../../../functions/slack/manifest.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { cliTexts } from './texts.ts';

export const manifestCommand: Command = {
  name: 'manifest',
  usage: 'ADRESSE',
  summary: 'Donne le manifeste de l’application Slack, pour l’adresse publique de Jalon',
  options: [],
  run: async (args) => {
    const { positional } = readArguments('manifest', args, { options: {}, positional: 'une adresse' });
    if (!/^https:\/\/[^/\s]+$/.test(positional)) throw new UserError(cliTexts.badAddress(positional));
    process.stdout.write(`${JSON.stringify(manifest(`${positional}/slack/events`), null, 2)}\n`);
    return 0;
  },
};
