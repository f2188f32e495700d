/** Lower case without accents, each character in its place, so that positions stay those of the text. */
export const fold = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => {
      const plain = sign
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase();
      return plain.length === sign.length ? plain : sign;
    })
    .join('');

/** The words of a name or a search: letters and digits, without case or accents; `Jean-Pierre` is two. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);

/** Small words, that people write or leave out. */
const small = new Set('a au aux chez d de des du en et l la le les lez sous sur vers'.split(' '));

export const isSmall = (word: string): boolean => small.has(word);

/** One slip of the hand apart: a letter too many, too few, wrong, or exchanged with the next. */
export const isNear = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
};
