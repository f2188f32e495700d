import { createHash } from 'node:crypto';
import type { Person } from '../../../shared/domain/records.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import { tidy } from '../../../shared/intake/reading.ts';
import { fill, type Texts } from '../../../shared/languages/languages.ts';
import type { Corrected } from '../../../shared/usecases/correctPerson.ts';
import type { FormValues } from '../web/formBody.ts';
import { type FieldTexts, type PersonField, personFieldNames, personFields, shownOf, textsOf } from './personFields.ts';

/** What a holder typed, beside the record as it is now, and what is wrong; or that the record changed meanwhile. */
export type Stopped = {
  shown: FieldTexts;
  typed: FieldTexts;
  faults: ReadonlyMap<string, string>;
  /** fields that somebody else changed since the form was shown */
  meanwhile: readonly PersonField[];
};

/** A print of what the form showed of each field, in their order: whether it is still so, and nothing of what it is. */
export const printsOf = (shown: FieldTexts): string => personFieldNames.map((name) => printOf(shown[name])).join('.');

/** A field that was not touched stays as it is in the record, whoever changed it. */
export const readCorrection =
  (form: FormValues, texts: Texts, today: PlainDate) =>
  async (person: Person): Promise<Corrected | { stop: Stopped }> => {
    const shown = await shownOf(person);
    const prints = (form.get('seen')?.[0] ?? '').split('.');
    const isAsSeen = (name: PersonField, text: string): boolean =>
      prints[personFieldNames.indexOf(name)] === printOf(text);
    const typed = typedIn(form, shown, isAsSeen);
    const fields = personFieldNames.filter((name) => typed[name] !== shown[name]);
    if (fields.length === 0) return { after: person, fields };
    const meanwhile = personFieldNames.filter((name) => !isAsSeen(name, shown[name]));
    if (meanwhile.length > 0) return { stop: { shown, typed, faults: new Map(), meanwhile } };
    const { after, faults } = await readFields(fields, typed, person, { texts, today });
    return faults.size > 0 ? { stop: { shown, typed, faults, meanwhile } } : { after, fields };
  };

const printOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12);

const typedIn = (
  form: FormValues,
  shown: FieldTexts,
  isAsSeen: (name: PersonField, text: string) => boolean,
): FieldTexts => {
  const typed = personFieldNames.map((name): [PersonField, string] => {
    const text = tidy(form.get(name)?.[0] ?? shown[name]);
    return [name, isAsSeen(name, text) ? shown[name] : text];
  });
  return textsOf(new Map(typed));
};

type Setting = { texts: Texts; today: PlainDate };

/** The person as corrected; what was taken out is absent then, not empty. */
const readFields = async (fields: readonly PersonField[], typed: FieldTexts, person: Person, setting: Setting) => {
  const faults = missing(typed, person, setting.texts);
  const after: Person = { ...person };
  for (const name of fields) {
    const { longest, read = (value: string) => ({ value }) } = personFields[name];
    const text = typed[name];
    if (text.length > longest) faults.set(name, fill(setting.texts.faults.tooLong, { longest }));
    else if (text === '') delete after[name];
    else {
      const answer = await read(text, setting);
      if ('fault' in answer) faults.set(name, answer.fault);
      else after[name] = answer.value;
    }
  }
  return { after, faults };
};

/** A name that was known, and one way to reach somebody, stay; everything else may be taken out. */
const missing = (typed: FieldTexts, before: Person, { faults, myData }: Texts): Map<string, string> => {
  const emptied = (name: PersonField): boolean => typed[name] === '' && before[name] !== undefined;
  const found = new Map<string, string>();
  if (emptied('firstName')) found.set('firstName', faults.firstName);
  if (emptied('lastName')) found.set('lastName', faults.lastName);
  const unreachable = typed.phone === '' && typed.email === '';
  if (unreachable && (emptied('phone') || emptied('email'))) found.set('phone', myData.faults.reach);
  return found;
};
