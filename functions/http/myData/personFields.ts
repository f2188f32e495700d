import { readMail } from '../../../shared/contact/mail.ts';
import { readPhone } from '../../../shared/contact/phone.ts';
import { mailAddress } from '../../../shared/domain/mailAddress.ts';
import type { Person } from '../../../shared/domain/records.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import { readBirthDate, shownDate } from '../../../shared/intake/birthDate.ts';
import { tidy } from '../../../shared/intake/reading.ts';
import type { Texts } from '../../../shared/languages/languages.ts';
import { findCommunes } from '../../../shared/places/france.ts';
import { placeWords } from '../../../shared/places/placeWords.ts';
import { readPlace } from '../../../shared/places/readPlace.ts';
import { communeName } from '../../../shared/usecases/communeName.ts';

/** What a holder corrects by themselves. */
export type PersonField = 'firstName' | 'lastName' | 'phone' | 'email' | 'birthDate' | 'commune';

/** A text for each field. */
export type FieldTexts = Readonly<Record<PersonField, string>>;

type Setting = { texts: Texts; today: PlainDate };

type Read = { value: string } | { fault: string };

/** How a field is asked and shown, and how what is typed there is read. What is typed is tidy and not empty. */
type Declaration = {
  type: 'text' | 'tel' | 'email';
  longest: number;
  autocomplete: string;
  show?: (value: string) => string | Promise<string>;
  read?: (typed: string, setting: Setting) => Read | Promise<Read>;
};

/** In the order in which they are shown. */
export const personFields: Readonly<Record<PersonField, Declaration>> = {
  firstName: { type: 'text', longest: 80, autocomplete: 'given-name' },
  lastName: { type: 'text', longest: 80, autocomplete: 'family-name' },
  phone: {
    type: 'tel',
    longest: 80,
    autocomplete: 'tel',
    read: async (typed, { texts }) => {
      const { phone, doubt } = (await readPhone(typed)) ?? { doubt: 'short' };
      return phone === undefined || doubt === 'short' ? { fault: texts.myData.faults.phone } : { value: phone };
    },
  },
  email: {
    type: 'email',
    longest: 254,
    autocomplete: 'email',
    read: (typed, { texts }) => {
      const { email = '' } = readMail(typed) ?? {};
      return mailAddress.test(email) ? { value: email } : { fault: texts.myData.faults.email };
    },
  },
  birthDate: {
    type: 'text',
    longest: 20,
    autocomplete: 'bday',
    show: shownDate,
    read: (typed, { today, texts }) => {
      const read = readBirthDate(typed, today, texts);
      return 'fault' in read ? read : { value: read.values[0] ?? '' };
    },
  },
  commune: {
    type: 'text',
    longest: 80,
    autocomplete: 'address-level2',
    show: communeName,
    read: (typed, { texts }) => readCommune(typed, texts),
  },
};

export const personFieldNames = Object.keys(personFields) as PersonField[];

/** What stands in the record, as its fields show it; empty where it was not given. */
export const shownOf = async (person: Person): Promise<FieldTexts> => {
  const shown = personFieldNames.map(async (name): Promise<[PersonField, string]> => {
    const { [name]: value = '' } = person;
    const { show = String } = personFields[name];
    return [name, value === '' ? '' : tidy(await show(value))];
  });
  return textsOf(new Map(await Promise.all(shown)));
};

export const textsOf = (known: ReadonlyMap<PersonField, string>): FieldTexts =>
  // `fromEntries` forgets that every field is there.
  Object.fromEntries(personFieldNames.map((name) => [name, known.get(name) ?? ''])) as FieldTexts;

/** The only commune that fits, or the only one of exactly this name. */
const readCommune = async (typed: string, { myData: { faults } }: Texts): Promise<Read> => {
  const found = await findCommunes(typed);
  const asked = readPlace(typed).words.join(' ');
  const names = placeWords(found.map(({ name }) => name));
  const exact = found.filter((_, at) => names[at]?.join(' ') === asked);
  const [only, ...others] = found.length === 1 ? found : exact;
  if (only && others.length === 0) return { value: only.code };
  return { fault: found.length === 0 ? faults.commune : faults.communes };
};
