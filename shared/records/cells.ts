import { type CodeList, recordOf } from '../domain/codes.ts';
import type { AssociationRecords } from '../domain/records.ts';
import { accepts, wrong } from './texts.ts';

/** Says what is wrong with a cell; `read` where it is only a part of the cell. */
export type Refuse = (wrong: string, read?: string) => undefined;

/** A kind of cell: how a value is read from a text that is not empty, and how it is written. */
export type Cell<Value> = {
  accepts: string;
  read(text: string, refuse: Refuse): Value | undefined;
  write(value: Value): string;
  /** The table in which the value has to be found, and the values that need not. */
  refersTo?: { table: keyof AssociationRecords; besides?: ReadonlySet<string> };
};

export const asTyped = { read: (text: string) => text, write: (text: string) => text };

export const text: Cell<string> = { accepts: accepts.text, ...asTyped };

export const recordCodes = (list: CodeList): string[] => list.map((value) => value.record);

const codesByRecord = <Code extends string>(list: CodeList<Code>): ReadonlyMap<string, Code> =>
  new Map(list.map((value) => [value.record, value.code]));

export const code = <Code extends string>(list: CodeList<Code>): Cell<Code> => {
  const codes = codesByRecord(list);
  return {
    accepts: accepts.anyOf(recordCodes(list)),
    read: (text, refuse) => codes.get(text) ?? refuse(wrong.unknownCode),
    write: (value) => recordOf(list, value),
  };
};

export const yesNo: Cell<boolean> = {
  accepts: accepts.anyOf(['oui', 'non']),
  read: (text, refuse) => (text === 'oui' ? true : text === 'non' ? false : refuse(wrong.unknownCode)),
  write: (value) => (value ? 'oui' : 'non'),
};

/** The id of a partner or the code of a channel. */
export const prescriber = (channels: CodeList, accepted: string): Cell<string> => {
  const codes = codesByRecord(channels);
  return {
    accepts: `${accepted}, ou ${accepts.anyOf(recordCodes(channels))}`,
    refersTo: { table: 'partners', besides: new Set(codes.values()) },
    read: (text) => codes.get(text) ?? text,
    write: (value) => recordOf(channels, value),
  };
};

export const commune: Cell<string> = {
  accepts: accepts.commune,
  read: (text, refuse) => (/^(\d{2}|2[AB])\d{3}$/.test(text) ? text : refuse(wrong.notACommune)),
  write: (value) => value,
};

/** The bounds keep a number within what JavaScript holds exactly and writes without an exponent. */
const number = (form: RegExp, accepted: string): Cell<number> => ({
  accepts: accepted,
  read: (text, refuse) =>
    form.test(text) ? Number(text.replace(',', '.')) : refuse(/^-\d/.test(text) ? wrong.negative : wrong.notANumber),
  write: String,
});
export const wholeNumber = number(/^\d{1,15}$/, accepts.wholeNumber);
export const decimal = number(/^\d{1,9}([.,]\d{1,6})?$/, accepts.decimal);
export const year = number(/^[1-9]\d{3}$/, accepts.year);

/** `theme:note` */
export const themeMark = (themes: CodeList): Cell<{ theme: string; mark: number }> => {
  const codes = codesByRecord(themes);
  return {
    accepts: accepts.mark(recordCodes(themes)),
    read: (text, refuse) => {
      const [, record, note] = /^([^:]*):(-?\d+)$/.exec(text) ?? [];
      if (record === undefined) return refuse(wrong.notAMark);
      const theme = codes.get(record);
      if (theme === undefined) return refuse(wrong.unknownCode);
      const mark = Number(note);
      return mark >= 1 && mark <= 5 ? { theme, mark } : refuse(wrong.markOutside);
    },
    write: ({ theme, mark }) => `${recordOf(themes, theme)}:${mark}`,
  };
};

/** Several values in one cell, `|` between them. */
export const listOf = <Item>(item: Cell<Item>): Cell<Item[]> => ({
  ...item,
  accepts: accepts.list(item.accepts),
  read: (text, refuse) => {
    if (text === '') return [];
    const texts = text.split('|');
    if (texts.includes('')) return refuse(wrong.emptyItem);
    const items = texts.map((each) => item.read(each, (what, read = each) => refuse(what, read)));
    return items.every((each) => each !== undefined) ? items : undefined;
  },
  write: (items) => {
    const texts = items.map((each) => item.write(each));
    if (texts.some((each) => each === '' || each.includes('|')))
      throw new RangeError(`A list cell cannot hold ${JSON.stringify(texts)}: an item is empty or has a |`);
    return texts.join('|');
  },
});
