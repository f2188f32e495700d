import { html, raw } from 'hono/html';
import { typeset } from '../../../shared/domain/typeset.ts';

export { html };

export type Html = ReturnType<typeof html>;

/** An attribute with a space in front; nothing when the value is absent or false, a bare name when it is true. */
export const attribute = (name: string, value: string | number | boolean | undefined): Html | '' => {
  if (value === undefined || value === false) return '';
  return value === true ? html` ${raw(name)}` : html` ${raw(name)}="${value}"`;
};

/** A text with pieces of a page put in: `Appelez-nous au {phone}.` */
export const fillWith = (text: string, pieces: Readonly<Record<string, Html>>): (Html | string)[] =>
  text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? typeset(part) : (pieces[part] ?? part)));
