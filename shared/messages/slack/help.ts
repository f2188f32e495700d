import { type Post, section } from '../blocks.ts';

type Described = { name: string; usage: string; description: string; examples: readonly string[] };

/** What one can type, with examples. */
export const helpPost = (commands: readonly Described[]): Post => ({
  text: `Commandes de Jalon : ${commands.map(({ name }) => name).join(', ')}`,
  blocks: commands.map(({ name, usage, description, examples }) =>
    section([`*${name}* _${usage}_ : ${description}`, ...examples.map((example) => `\`${example}\``)].join('\n')),
  ),
});
