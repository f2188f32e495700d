import { association } from '../../../shared/association/association.ts';
import { type Draft, valuesOf } from '../../../shared/domain/draft.ts';
import { communeOf } from '../../../shared/intake/places.ts';
import type { Question } from '../../../shared/intake/question.ts';
import { optionsOf } from '../../../shared/intake/question.ts';
import { declarations } from '../../../shared/intake/questions.ts';
import type { KnownCommune, Setting } from '../../../shared/intake/setting.ts';
import { textsIn } from '../../../shared/languages/languages.ts';

export const today = '2017-01-03';

const lille = { code: '59350', name: 'Lille', label: 'Lille (59)', territory: 'lille' };
const tourcoing = {
  code: '59599',
  name: 'Tourcoing',
  label: 'Tourcoing (59)',
  territory: 'mel',
  citeslab: true,
} as const;
const roubaix = { code: '59512', name: 'Roubaix', label: 'Roubaix (59)', territory: 'mel' };

/** What a place may mean: one commune, one with CitésLab, one whose neighbourhoods are known, several. */
const communesOf: Readonly<Record<string, readonly KnownCommune[]>> = {
  Lille: [lille],
  Tourcoing: [tourcoing],
  Roubaix: [roubaix],
  59000: [lille, tourcoing, roubaix],
};

const neighbourhoodsOf: Readonly<Record<string, Setting['neighbourhoods']>> = {
  59512: [
    { code: 'QN05901M', name: 'Alma', communes: ['59512'], edition: '2024' },
    { code: 'QN05902M', name: 'Trois-Ponts', communes: ['59512'], edition: '2024' },
  ],
};

const findCommunes = (text: string) => communesOf[text] ?? [];

/** All that the questions depend on, for these answers; what is derived from an answer reads it when it is looked at. */
export const settingOf = (draft: Pick<Draft, 'answers' | 'joins'>, language = 'fr'): Setting => ({
  draft,
  texts: textsIn(language),
  vocabularies: association.vocabularies,
  partners: [
    { id: 'bge', name: 'BGE', aliases: [] },
    { id: 'adie', name: 'Adie', aliases: [] },
  ],
  today,
  findCommunes: async (text) => findCommunes(text),
  get communes() {
    return findCommunes(valuesOf(draft.answers, 'place')[0] ?? '');
  },
  get neighbourhoods() {
    return neighbourhoodsOf[communeOf(this)?.code ?? ''] ?? [];
  },
});

/** What somebody writes where it takes more than a text. */
const written: Readonly<Record<string, readonly string[]>> = {
  phone: ['06 39 98 00 01'],
  email: ['samira@example.org'],
  birthDate: ['12/03/1985'],
  place: Object.keys(communesOf),
};

/** Everything that is filled into a question, as the values of its form: each option, all of several, each kind of text. */
export const fillings = ({ name, control }: Question): string[][] => {
  const options = optionsOf(control)?.map(({ value }) => value);
  if (options) return [...options.map((value) => [value]), ...(control.kind === 'several' ? [options] : [])];
  const needed = declarations.find((declaration) => declaration.name === name)?.read !== undefined;
  const examples = written[name] ?? (needed ? [] : ['Un texte']);
  if (examples.length === 0) throw new Error(`the question ${name} reads what is written, and no example is known`);
  return examples.map((value) => [value]);
};
