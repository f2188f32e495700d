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
