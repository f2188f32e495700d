import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UserError } from '../userError.ts';
import { cliTexts } from './texts.ts';

/** Where everything is kept when nothing else is said. */
const defaultStore = '.jalon';

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
    throw new UserError(cliTexts.badArguments(command, reasonOf(error)), { cause: error, exitCode: 2 });
  }
};

/** Node's own sentences are English; each names the option between quotes. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const [, option = ''] = /'(-[^' ]*)/.exec(error.message) ?? [];
  if (!('code' in error)) return error.message;
  return error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? cliTexts.unknownOption(option) : cliTexts.badOption(option);
};
