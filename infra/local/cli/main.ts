import { UserError } from '../userError.ts';
import { commands } from './commands.ts';
import { cliTexts } from './texts.ts';

/** The command line: `jalon COMMAND ...`. Exit codes: 0 done, 1 refused or failed, 2 not understood. */
const main = async (args: string[]): Promise<number> => {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === 'aide' || name === '--help' || name === '-h') {
    process.stdout.write(cliTexts.help(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    process.stderr.write(cliTexts.unknownCommand(name, commands));
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(cliTexts.commandHelp(command));
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
};

process.exitCode = await main(process.argv.slice(2));
