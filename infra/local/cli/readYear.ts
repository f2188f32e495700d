import { isYear } from '../../../shared/report/readYear.ts';
import { UserError } from '../userError.ts';
import { cliTexts } from './texts.ts';

/** The year that a command is about; a UserError says what one is. */
export const readYear = (given: string): number => {
  if (!isYear(given)) throw new UserError(cliTexts.badYear(given), { exitCode: 2 });
  return Number(given);
};
