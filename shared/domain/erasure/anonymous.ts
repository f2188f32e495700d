import type { Person, Sheet } from '../records.ts';
import type { PlainDate } from '../time.ts';

/**
 * The statistical twin of a person: under the same id what the figures ask, and nothing that says who it was. Of the birth
 * date stays what gives the same age on each of their sheets; without a sheet, nothing. `sheets` are all of theirs, under
 * any of their ids.
 */
export const anonymousPerson = ({ id, gender, birthDate }: Person, sheets: readonly Sheet[]): Person => {
  const asOld = birthDate && latestBirthDate(birthDate, sheets);
  return { id, ...(gender !== undefined && { gender }), ...(asOld && { birthDate: asOld }) };
};

/** The commune is in no figure: the territory is. */
export const anonymousSheet = ({ commune: _, ...sheet }: Sheet): Sheet => sheet;

/** The last day on which somebody can be born who is as old on the date of each sheet: it follows from these ages alone. */
const latestBirthDate = (birthDate: PlainDate, sheets: readonly Sheet[]): PlainDate | undefined =>
  sheets.map(({ date }) => bornLast(birthDate, date)).sort()[0];

const bornLast = (birthDate: PlainDate, date: PlainDate): PlainDate => {
  const [year, day] = [Number(date.slice(0, 4)), date.slice(4)];
  const age = year - Number(birthDate.slice(0, 4)) - (day < birthDate.slice(4) ? 1 : 0);
  const born = String(year - age).padStart(4, '0');
  const isLeap = new Date(Date.UTC(year - age, 1, 29)).getUTCMonth() === 1;
  return day === '-02-29' && !isLeap ? `${born}-02-28` : `${born}${day}`;
};
