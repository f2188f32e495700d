import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UserError } from '../userError.ts';
import { cliTexts } from './texts.ts';

/** Where everything is kept when nothing else is said. */
export const defaultStore = '.jalon';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and at most `positionals` names behind a command; a UserError says what is not understood. */
export const readArguments = <Known extends Options>(
  command: string,
  args: string[],
  { options, positional }: { options: Known; positional?: string },
) => {
  const known = { ...options, store: { type: 'string', default: defaultStore } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true });
    if (positionals.length !== (positional === undefined ? 0 : 1))
      throw new Error(
        positional === undefined ? `« ${positionals[0]} » n’est pas attendu ici.` : cliTexts.oneArgument(positional),
      );
    return { values, positional: positionals[0] ?? '' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(cliTexts.badArguments(command, reason), { cause: error });
  }
};
