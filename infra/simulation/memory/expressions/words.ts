import { refuse } from '../refuse.ts';

/** A comparison, a bracket, a value, or a path with its dots. */
const word = /\s*([()=,+-]|<[=>]?|>=?|:\w+|#?\w+(?:\.#?\w+)*)/y;

export type Words = ReturnType<typeof readWords>;

/** The words of an expression, one after the other. */
export const readWords = (text: string) => {
  const words = split(text);
  let at = 0;
  const peek = (): string => words[at] ?? '';

  /** Goes on where one of these comes next, and says which. */
  const skip = (...expected: readonly string[]): string | undefined => {
    if (!expected.includes(peek())) return undefined;
    at += 1;
    return words[at - 1];
  };

  return {
    peek,
    skip,
    take: (pattern: RegExp): string => {
      if (!pattern.test(peek())) refuse(`the memory table does not understand « ${peek()} » in « ${text} »`);
      at += 1;
      return words[at - 1] as string;
    },
    isOver: (): boolean => at === words.length,
  };
};

const split = (text: string): string[] => {
  const words: string[] = [];
  word.lastIndex = 0;
  while (text.slice(word.lastIndex).trim() !== '') {
    const from = word.lastIndex;
    const found = word.exec(text)?.[1] ?? refuse(`the memory table does not understand « ${text} » from ${from} on`);
    words.push(found);
  }
  return words;
};
