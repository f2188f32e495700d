import { association } from '../../../shared/association/association.ts';
import { codeOptions } from '../../../shared/intake/options.ts';
import { pathOf } from '../../../shared/intake/path.ts';
import { optionsOf } from '../../../shared/intake/question.ts';
import { declarations } from '../../../shared/intake/questions.ts';
import type { Texts } from '../../../shared/languages/languages.ts';
import { settingOf } from '../intake/setting.ts';

/** The texts of a language by their path: `questions.phone.ask`; the steps of a list are `sent.steps.0`. */
export const flat = (texts: object, path = ''): [name: string, text: string][] =>
  Object.entries(texts).flatMap(([name, value]): [string, string][] =>
    typeof value === 'object' && value !== null ? flat(value, `${path}${name}.`) : [[`${path}${name}`, String(value)]],
  );

const placeholders = (text = ''): string => (text.match(/\{\w+\}/g) ?? []).toSorted().join(' ');

/** The codes of the association in a language are its own: French has words only for those it says in another way. */
const isCode = (name: string): boolean => name.startsWith('codes.');

/** What a language lacks, has too much or fills in otherwise, measured by the French one: each by its name. */
export const differencesTo = (french: Texts, texts: object): string[] => {
  const own = new Map(flat(texts).filter(([name]) => !isCode(name)));
  const wanted = new Map(flat(french).filter(([name]) => !isCode(name)));
  return [
    ...[...wanted.keys()].filter((name) => !own.get(name)?.trim()).map((name) => `${name} is missing`),
    ...[...own.keys()].filter((name) => !wanted.has(name)).map((name) => `${name} is unknown`),
    ...[...wanted]
      .filter(([name, text]) => own.has(name) && placeholders(text) !== placeholders(own.get(name)))
      .map(([name, text]) => `${name} has other places to fill in than ${placeholders(text) || 'none'}`),
  ];
};

/** The texts of a language that are, word for word, the French ones. */
export const stillFrench = (french: Texts, texts: object): string[] => {
  const own = new Map(flat(texts));
  return flat(french)
    .filter(([name, text]) => own.get(name) === text)
    .map(([name]) => name);
};

/** Drafts in which every question comes up. */
const drafts = [
  { answers: { ess: 'notSure', place: '59000', commune: '59599', employment: 'seeking', phone: '1', email: '1' } },
  { answers: { prescriber1: 'x', prescriber2: 'y', place: 'Roubaix', phone: '1' } },
].map(({ answers }) => ({
  answers: Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, { values: [value as string] }])),
}));

/** Lists whose words stand on the pages of one's own data, beside those that a question shows. */
const toldLists = ['employments', 'legalStatuses', 'courses'] as const;

/** Every code of the association that holders see, as `codes.<list>.<code>`: whatever looks a word up is noted. */
const codesShown = (texts: Texts): Set<string> => {
  const shown = new Set<string>();
  const lists = new Proxy(texts.codes, {
    get: (_, list) =>
      new Proxy(
        {},
        {
          get: (__, code) => {
            shown.add(`codes.${String(list)}.${String(code)}`);
            return undefined;
          },
        },
      ),
  });
  const noting = { ...texts, codes: lists };
  for (const list of toldLists) codeOptions(association.vocabularies[list], list, noting);
  for (const draft of drafts) {
    const setting = { ...settingOf(draft), texts: noting };
    for (const { control } of pathOf(setting)) optionsOf(control);
  }
  return shown;
};

/** The codes for which a language has no words, or words for no code. */
export const codeDifferences = (texts: Texts): string[] => {
  const own = new Map(flat(texts.codes).map(([name, text]) => [`codes.${name}`, text]));
  const shown = codesShown(texts);
  return [
    ...[...shown].filter((name) => !own.get(name)?.trim()).map((name) => `${name} is missing`),
    ...[...own.keys()].filter((name) => !shown.has(name)).map((name) => `${name} is unknown`),
  ];
};

/** The questions that never come up in these drafts: then their codes are not looked at. */
export const neverAsked = (): string[] => {
  const asked = new Set(drafts.flatMap((draft) => pathOf(settingOf(draft)).map(({ name }) => name)));
  return declarations.map(({ name }) => name).filter((name) => !asked.has(name));
};
