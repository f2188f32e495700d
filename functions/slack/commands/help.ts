import { helpPost } from '../../../shared/messages/slack/help.ts';
import type { Command } from './command.ts';

/** Says what one can type: made from the declarations of all commands, its own included. */
export const createHelp = (others: readonly Command[]): Command => {
  const help: Command = {
    name: '/jalon',
    usage: 'aide',
    description: 'Cette aide',
    examples: ['/jalon aide'],
    listener: async (_, { directory, now }) => {
      const [places, partners] = await Promise.all([directory.places(now), directory.partners(now)]);
      return helpPost([...others, help], { places, partners });
    },
  };
  return help;
};
