import type { Row, Section } from './telling.ts';

/** So many bytes of text on the first page, beside everything one can do, and on each of the next: ten kilobytes in all. */
const room = { first: 3_000, next: 5_000 };

/** What a row weighs beside its text: its tags. */
const tags = 40;

/** A page is for reading: a text that is longer is whole in the file one takes along. */
const longest = 300;

/** Sections on as many pages as they need; one that goes on bears its title again. Always at least one page. */
export const paged = (sections: readonly Section[]): Section[][] => {
  const pages: Section[][] = [[]];
  let left = room.first;
  for (const { title, rows } of sections) {
    let open: { title: string; rows: Row[] } | undefined;
    for (const row of rows.map(shortened)) {
      const weight = weightOf(row) + (open ? 0 : tags + bytesOf(title));
      if (weight > left && pages.at(-1)?.length !== 0) {
        pages.push([]);
        left = room.next;
        open = undefined;
      }
      left -= weight;
      if (!open) {
        open = { title: cut(title), rows: [] };
        pages.at(-1)?.push(open);
      }
      open.rows.push(row);
    }
  }
  return pages;
};

const weightOf = ({ label = '', text }: Row): number => tags + bytesOf(label) + bytesOf(text);

/** As HTML: `"` becomes `&quot;`. */
const bytesOf = (text: string): number => Buffer.byteLength(text) + 5 * (text.match(/[&<>"']/g) ?? []).length;

const shortened = (row: Row): Row => ({ ...row, text: cut(row.text) });

/** No sign is cut in two. */
const cut = (text: string): string => {
  const signs = [...text.slice(0, 2 * longest)];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : text;
};
