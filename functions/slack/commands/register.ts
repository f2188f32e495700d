import { readable } from '../../../shared/messages/slack/readable.ts';
import type { Bot } from '../bolt.ts';
import type { Door } from '../door.ts';
import { commands, help } from './commands.ts';

/** All slash commands; an unknown one is answered with the help. */
export const registerCommands = (bot: Bot, enter: Door): void => {
  bot.command(/.*/, async ({ command: { command, text, trigger_id, user_id }, ack, context }) => {
    const { listener } = commands.find(({ name }) => name === command) ?? help;
    const outcome = await enter({ userId: user_id, now: context.now }, (act) =>
      listener({ text: readable(text), triggerId: trigger_id }, act),
    );
    const reply = 'sentence' in outcome ? { text: outcome.sentence } : outcome.answer;
    await ack(reply && { response_type: 'ephemeral', ...reply });
  });
};
