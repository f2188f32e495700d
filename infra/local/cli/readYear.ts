import { UserError } from '../userError.ts';
import { cliTexts } from './texts.ts';

/** The year that was given; a UserError says what is accepted. */
export const readYear = (given: string): number => {
  if (!/^[12]\d{3}$/.test(given)) throw new UserError(cliTexts.badYear(given), { exitCode: 2 });
  return Number(given);
};
