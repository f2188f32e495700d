import { communes } from '../../../shared/association/communes.ts';
import { addMonths } from '../../../shared/domain/days.ts';
import { mailAddress } from '../../../shared/domain/mailAddress.ts';
import type { Person } from '../../../shared/domain/records.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import { fill, type Texts } from '../../../shared/languages/languages.ts';
import { communeName } from './tellAccount.ts';

/** What a holder corrects by themselves. */
export type PersonField = 'firstName' | 'lastName' | 'phone' | 'email' | 'birthDate' | 'commune';

/** How a field is asked and shown, and how what is typed there is read: a value to keep, or what is wrong. */
type FieldOfPerson = {
  type: string;
  longest: number;
  autocomplete?: string;
  show: (value: string) => string;
  read: (typed: string, setting: { texts: Texts; today: PlainDate }) => { value: string } | { fault: string };
};

const asTyped = (value: string): string => value;

/** In the order in which they are shown. What is typed is tidy and not empty. */
export const personFields: Readonly<Record<PersonField, FieldOfPerson>> = {
  firstName: { type: 'text', longest: 80, autocomplete: 'given-name', show: asTyped, read: (value) => ({ value }) },
  lastName: { type: 'text', longest: 80, autocomplete: 'family-name', show: asTyped, read: (value) => ({ value }) },
  phone: {
    type: 'tel',
    longest: 80,
    autocomplete: 'tel',
    show: asTyped,
    read: (value, { texts }) => (/(\d\D*){6}/.test(value) ? { value } : { fault: texts.myData.faults.phone }),
  },
  email: {
    type: 'email',
    longest: 254,
    autocomplete: 'email',
    show: asTyped,
    read: (value, { texts }) => (mailAddress.test(value) ? { value } : { fault: texts.myData.faults.email }),
  },
  birthDate: {
    type: 'text',
    longest: 20,
    autocomplete: 'bday',
    show: (value) => value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1'),
    read: (typed, setting) => readBirthDate(typed, setting),
  },
  commune: {
    type: 'text',
    longest: 80,
    autocomplete: 'address-level2',
    show: (value) => communeName(value) ?? value,
    read: (typed, { texts }) => {
      const found = communes.find(({ code, name }) => code === typed || plain(name) === plain(typed));
      return found ? { value: found.code } : { fault: texts.myData.faults.commune };
    },
  },
};

export const personFieldNames = Object.keys(personFields) as PersonField[];

/** What stands in the record, as its field shows it; empty where it was not given. */
export const shownValue = (person: Person, name: PersonField): string => {
  const value = person[name];
  return value === undefined ? '' : tidy(personFields[name].show(value));
};

/** One line, without control characters. */
export const tidy = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** Without capitals, accents and signs: `villeneuve d'ascq`. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const birthDateForm = /^(?:(?<day>\d{1,2})[ ./-]+(?<month>\d{1,2})[ ./-]+(?<year>\d{4})|(?<iso>\d{4}-\d\d-\d\d))$/;

const longestLife = 120 * 12;

const readBirthDate = (typed: string, { texts: { faults }, today }: { texts: Texts; today: PlainDate }) => {
  const { day = '', month = '', year, iso } = birthDateForm.exec(typed)?.groups ?? {};
  const value = iso ?? (year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (value === undefined) return { fault: faults.notADate };
  const midnight = Date.parse(`${value}T00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(value)) return { fault: faults.noSuchDay };
  if (value > today) return { fault: faults.bornInFuture };
  return value < addMonths(today, -longestLife) ? { fault: faults.bornLongAgo } : { value };
};

/** An empty name, or nothing left to reach somebody by, is refused; everything else may be taken out. */
export const missingFaults = (
  typed: Readonly<Record<PersonField, string>>,
  before: Person,
  { faults, myData }: Texts,
): [PersonField, string][] => {
  const emptied = (name: PersonField): boolean => typed[name] === '' && before[name] !== undefined;
  return [
    ...(emptied('firstName') ? [['firstName', faults.firstName] as [PersonField, string]] : []),
    ...(emptied('lastName') ? [['lastName', faults.lastName] as [PersonField, string]] : []),
    ...(typed.phone === '' && typed.email === '' && (emptied('phone') || emptied('email'))
      ? [['phone', myData.faults.reach] as [PersonField, string]]
      : []),
  ];
};

/** What is wrong with a text that is too long for its field. */
export const tooLong = (name: PersonField, { faults }: Texts): string =>
  fill(faults.tooLong, { longest: personFields[name].longest });
