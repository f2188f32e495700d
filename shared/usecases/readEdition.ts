import type { Edition } from '../report/edition/edition.ts';
import type { EditionHead, EditionStore } from '../store/editionStore.ts';

/** What was published under this head. */
export const editionIn = async (editions: Pick<EditionStore, 'text'>, head: EditionHead): Promise<Edition> =>
  JSON.parse(await editions.text(head)) as Edition;

/** An edition of a year's report, with its head; undefined where there is none of that number. */
export const readEdition = async (
  editions: EditionStore,
  year: number,
  number: number,
): Promise<{ head: EditionHead; edition: Edition } | undefined> => {
  const head = (await editions.ofYear(year)).find((one) => one.number === number);
  return head && { head, edition: await editionIn(editions, head) };
};
