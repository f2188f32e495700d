import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { declarations } from '../../../shared/intake/questions.ts';
import { fill, languages, momentIn, textsIn } from '../../../shared/languages/languages.ts';
import { codeDifferences, differencesTo, flat, neverAsked } from './missing.ts';

const { fr, ...others } = languages;

test('Every file of the folder is a language that is spoken', () => {
  const folder = new URL('../../../shared/languages', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(Object.keys(languages).toSorted()).toEqual(files.map((name) => name.replace('.json', '')).toSorted());
});

describe.each(Object.entries(others))('%s', (code, texts) => {
  test('says all that French says, with the same places to fill in', () => {
    expect(differencesTo(fr, texts)).toEqual([]);
  });

  test('has words for every code of the association that a question shows', () => {
    expect(codeDifferences(texts)).toEqual([]);
  });

  test('is called by its own name, and known to the calendar', () => {
    const { name, locale, direction } = texts.language;
    expect(new Intl.DisplayNames([code], { type: 'language' }).of(code)?.toLowerCase()).toBe(name.toLowerCase());
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(direction).toBe(code === 'ar' ? 'rtl' : 'ltr');
  });
});

test('Every question has its words, and no words are of a question that is not there', () => {
  expect(Object.keys(fr.questions).toSorted()).toEqual(declarations.map(({ name }) => name).toSorted());
  expect(neverAsked()).toEqual([]);
  for (const { name } of declarations)
    expect([name, Object.entries(fr.questions).find(([each]) => each === name)?.[1]]).toEqual([
      name,
      expect.objectContaining({ ask: expect.stringMatching(/\S/), short: expect.stringMatching(/\S/) }),
    ]);
});

test('French has words of its own only for codes of the association', () => {
  const unknown = codeDifferences(fr).filter((difference) => difference.endsWith('unknown'));
  expect(unknown).toEqual([]);
});

test('What a language lacks is named', () => {
  const broken = structuredClone(fr) as Record<string, unknown> & typeof fr;
  broken.questions.phone.ask = ' ';
  broken.sent.steps.pop();
  broken.invite.until = 'Bis zum Tag.';
  broken.codes.employments.retraite = '';
  const more = { ...broken, layout: { ...broken.layout, extra: 'zu viel' } };
  expect(differencesTo(fr, more)).toEqual([
    'questions.phone.ask is missing',
    'sent.steps.2 is missing',
    'layout.extra is unknown',
    'invite.until has other places to fill in than {day}',
  ]);
  expect(codeDifferences(broken)).toContain('codes.employments.retraite is missing');
  expect(codeDifferences(broken)).toContain('codes.genders.F is missing');
});

/** The sentences of a text; what stands behind a colon belongs to the sentence. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?…])\s+/);

const wordsOf = (sentence: string): string[] => sentence.split(/\s+/).filter((word) => /[\p{L}\d{]/u.test(word));

const longest = 15;

test(`No French sentence has more than ${longest} words`, () => {
  const long = flat(fr).flatMap(([name, text]) =>
    sentences(text)
      .filter((sentence) => wordsOf(sentence).length > longest)
      .map((sentence) => `${name}, ${wordsOf(sentence).length} words: ${sentence}`),
  );
  expect(long).toEqual([]);
});

test('No French text has a form that a screen reader cannot say, a straight apostrophe or a double space', () => {
  const odd = flat(fr).filter(([, text]) => /·|\((e|s|ne)\)|['"]| {2}/.test(text));
  expect(odd).toEqual([]);
});

test('A day and its time are said in the language; a place without a value stays as it is', () => {
  expect(momentIn(textsIn('fr'), '2017-01-05T14:00')).toMatch(/^jeudi 5 janvier 2017 .*14:00$/);
  expect(momentIn(textsIn('en'), '2017-01-05T14:00')).toMatch(/^Thursday,? 5 January 2017 .*14:00$/);
  expect(momentIn(textsIn('ar'), '2017-01-05T14:00')).toMatch(/الخميس/);
  expect(textsIn('de')).toBe(fr);
  expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  expect(association.vocabularies.genders.length).toBeGreaterThan(0);
});
