import { createHash } from 'node:crypto';
import type { Person } from '../../../shared/domain/records.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import type { Texts } from '../../../shared/languages/languages.ts';
import type { Corrected } from '../../../shared/usecases/correctPerson.ts';
import type { FormValues } from '../web/formBody.ts';
import {
  missingFaults,
  type PersonField,
  personFieldNames,
  personFields,
  shownValue,
  tidy,
  tooLong,
} from './personFields.ts';

/** What a holder typed, beside the record as it is now, and what is wrong; or that the record changed meanwhile. */
export type Stopped = {
  person: Person;
  typed: Readonly<Record<PersonField, string>>;
  faults: ReadonlyMap<string, string>;
  /** fields that somebody else changed since the form was shown */
  meanwhile: readonly PersonField[];
};

/** A print of what the form showed of each field, in their order: whether it is still so, and nothing of what it is. */
export const seenOf = (person: Person): string =>
  personFieldNames.map((name) => printOf(shownValue(person, name))).join('.');

/** A field that was not touched stays as it is in the record, whoever changed it. */
export const readCorrection =
  (form: FormValues, texts: Texts, today: PlainDate) =>
  (person: Person): Corrected | { stop: Stopped } => {
    const seen = (form.get('seen')?.[0] ?? '').split('.');
    const given = (name: PersonField): string => tidy(form.get(name)?.[0] ?? shownValue(person, name));
    const wasSeen = (name: PersonField, value: string): boolean =>
      seen[personFieldNames.indexOf(name)] === printOf(value);
    const meanwhile = personFieldNames.filter((name) => !wasSeen(name, shownValue(person, name)));
    const typed = record((name) => (wasSeen(name, given(name)) ? shownValue(person, name) : given(name)));
    const fields = personFieldNames.filter((name) => typed[name] !== shownValue(person, name));
    if (fields.length === 0) return { after: person, fields };
    if (meanwhile.length > 0) return { stop: { person, typed, faults: new Map(), meanwhile } };
    const { values, faults } = read(fields, typed, person, { texts, today });
    if (faults.size > 0) return { stop: { person, typed, faults, meanwhile } };
    return { after: withValues(person, values), fields };
  };

const printOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12);

const record = (value: (name: PersonField) => string): Record<PersonField, string> =>
  Object.fromEntries(personFieldNames.map((name) => [name, value(name)])) as Record<PersonField, string>;

const read = (
  fields: readonly PersonField[],
  typed: Readonly<Record<PersonField, string>>,
  person: Person,
  setting: { texts: Texts; today: PlainDate },
) => {
  const faults = new Map<string, string>(missingFaults(typed, person, setting.texts));
  const values = new Map<PersonField, string | undefined>();
  for (const name of fields) {
    const text = typed[name];
    if (text === '') values.set(name, undefined);
    else if (text.length > personFields[name].longest) faults.set(name, tooLong(name, setting.texts));
    else {
      const answer = personFields[name].read(text, setting);
      if ('fault' in answer) faults.set(name, answer.fault);
      else values.set(name, answer.value);
    }
  }
  return { values, faults };
};

/** What was taken out is absent afterwards, not empty. */
const withValues = (person: Person, values: ReadonlyMap<PersonField, string | undefined>): Person => {
  const after: Person = { ...person };
  for (const [name, value] of values) {
    if (value === undefined) delete after[name];
    else after[name] = value;
  }
  return after;
};
