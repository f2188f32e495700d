import { refuse } from '../refuse.ts';

/** `#name` to the name of an attribute. */
export type Names = Readonly<Record<string, string>>;

/** Makes attributes of the placeholders of one expression, which stands for those names from then on. */
export type NameOf = (word: string) => string;

/** Compiles each expression once for the names that it uses: later it is found by its text. */
export const compileOnce = <Compiled>(compile: (text: string, nameOf: NameOf) => Compiled) => {
  const known = new Map<string, { uses: { word: string; name: string }[]; compiled: Compiled }[]>();

  return (text: string, names: Names = {}): Compiled => {
    const found = known.get(text)?.find(({ uses }) => uses.every(({ word, name }) => names[word] === name));
    if (found) return found.compiled;
    const uses: { word: string; name: string }[] = [];
    const compiled = compile(text, (word) => {
      if (!word.startsWith('#')) return word;
      const name = names[word] ?? refuse(`the name ${word} is not defined`);
      uses.push({ word, name });
      return name;
    });
    known.set(text, [...(known.get(text) ?? []), { uses, compiled }]);
    return compiled;
  };
};
