import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { declarations } from '../../../shared/intake/questions.ts';
import { fill, labelled, languages, momentIn, textsIn } from '../../../shared/languages/languages.ts';
import { codeDifferences, differencesTo, flat, neverAsked, stillFrench } from './missing.ts';

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

  test('says nothing in French but the name of what has no other', () => {
    expect(stillFrench(fr, texts)).toEqual(code === 'ar' ? [] : ['language.direction', 'questions.ess.short']);
  });

  test('leaves no space before a colon or a question mark, as only French does', () => {
    expect(flat(texts).filter(([, text]) => /[ \u00a0][:;?!؟؛،]|['"]| {2}/.test(text))).toEqual([]);
  });

  test('has words for every code of the association that holders see', () => {
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

/** Numbers with spaces or strokes in them, addresses, and what is put in and may hold such: each in an isolate. */
const runsBackwards = (text: string): boolean =>
  /\d[ /]\d|@\w|\{(phone|email|suggestion|name|advisor|place|association|title|text|wish|value)\}/.test(
    text.replace(/[\u2066\u2068][^\u2066-\u2069]*\u2069/g, ''),
  );

test('In Arabic no number, address or name runs backwards', () => {
  // On a page these two are elements with a direction of their own.
  const { question, ...layout } = others.ar.layout;
  expect(question).toMatch(/\{phone\}.*\{email\}/);
  expect(flat({ ...others.ar, layout }).filter(([, text]) => runsBackwards(text))).toEqual([]);
  expect(flat(others.ar).filter(([, text]) => /[?,;]/.test(text))).toEqual([]);
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
const sentences = (text: string): string[] => text.split(/(?<=[.!?؟…])\s+/);

const wordsOf = (sentence: string): string[] => sentence.split(/\s+/).filter((word) => /[\p{L}\d{]/u.test(word));

const longest = 15;

test.each(Object.keys(languages))(`No sentence has more than ${longest} words: %s`, (code) => {
  const long = flat(textsIn(code)).flatMap(([name, text]) =>
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

test('Only French leaves a space before a colon', () => {
  expect(Object.keys(languages).map((code) => labelled(textsIn(code), 'A', 'B'))).toEqual(['A : B', 'A: B', 'A: B']);
});

test('A day and its time are said in the language; a place without a value stays as it is', () => {
  expect(momentIn(textsIn('fr'), '2017-01-05T14:00')).toMatch(/^jeudi 5 janvier 2017 .*14:00$/);
  expect(momentIn(textsIn('en'), '2017-01-05T14:00')).toMatch(/^Thursday,? 5 January 2017 .*14:00$/);
  expect(momentIn(textsIn('ar'), '2017-01-05T14:00')).toMatch(/الخميس/);
  expect(textsIn('de')).toBe(fr);
  expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  expect(association.vocabularies.genders.length).toBeGreaterThan(0);
});
