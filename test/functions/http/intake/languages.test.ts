import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../site.ts';
import { saidOn } from '../visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
});
afterAll(() => site.close());

const languageOf = (page: string): string | undefined => /<html lang="(\w+)"/.exec(page)?.[1];

test.each([
  ['ar-MA,fr;q=0.8', 'ar'],
  ['de,en-GB;q=0.5,fr;q=0.4', 'en'],
  ['fr;q=0.2, EN;q=0.9', 'en'],
  ['de', 'fr'],
  ['', 'fr'],
  [',;q=x,,__proto__', 'fr'],
])('A browser that asks for «%s» is spoken to in %s', async (speaks, language) => {
  const page = await site.visitor({ speaks }).request('/demande');
  expect(languageOf(page.text)).toBe(language);
});

test('What is chosen is kept, and goes before what the browser asks for', async () => {
  const visitor = site.visitor({ speaks: 'en' });
  expect(languageOf((await visitor.request('/demande?lang=ar')).text)).toBe('ar');
  expect(visitor.cookies.get('__Host-langue')).toBe('ar');
  expect(languageOf((await visitor.request('/demande/vos-donnees')).text)).toBe('ar');
  expect(languageOf((await visitor.request('/demande?lang=constructor')).text)).toBe('ar');
  visitor.cookies.set('__Host-langue', 'xx"><script>');
  expect(languageOf((await visitor.request('/demande')).text)).toBe('en');
});

test('A switch of the language in the middle keeps the question and the answers, and asks on in it', async () => {
  const visitor = site.visitor();
  const page = await visitor.fillIn({ firstName: 'Ana' }, { until: 'title' });
  const [, href = ''] = /href="([^"]*)" lang="ar"/.exec(page.text) ?? [];
  const arabic = await visitor.request(new URL(href.replace('&amp;', '&'), 'https://x/demande').href.slice(9));
  expect([visitor.asked(arabic), saidOn(arabic).firstName]).toEqual(['title', 'Ana']);
  const next = await visitor.answer(arabic, 'مقهى في الحي');
  expect([languageOf(next.text), visitor.asked(next), saidOn(next).title]).toEqual(['ar', 'domain', 'مقهى في الحي']);
  expect((await site.draftOf(visitor)).language).toBe('ar');
});

test('Whoever comes back on another phone finds their own language there', async () => {
  const one = site.visitor({ speaks: 'ar' });
  await one.fillIn({}, { until: 'title' });
  const other = site.visitor({ speaks: 'fr' });
  other.cookies.set('__Host-demande', one.cookies.get('__Host-demande') ?? '');
  expect(languageOf((await other.request('/demande')).text)).toBe('ar');
  expect(languageOf((await other.request('/demande?lang=fr')).text)).toBe('fr');
});
