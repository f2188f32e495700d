import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversationPage } from '../../../../functions/http/intake/conversationPage.ts';
import { askScript, sendScript } from '../../../../functions/http/intake/scripts.ts';
import { holderStyle } from '../../../../functions/http/web/holderStyle.ts';
import { association } from '../../../../shared/association/association.ts';
import { pathOf } from '../../../../shared/intake/path.ts';
import { isLanguage, type Language, languages } from '../../../../shared/languages/languages.ts';
import { settingOf } from '../../../shared/intake/setting.ts';
import { association2016 } from '../../../shared/report/association2016.ts';
import { openSite, type Site } from '../site.ts';
import { everyState, longest, type State } from './states.ts';

const spoken = Object.keys(languages).filter(isLanguage);

let site: Site;
const states = new Map<Language, State[]>();
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
  await site.keepPartners(association2016.partners);
  for (const language of spoken) states.set(language, await everyState(site, language));
});
afterAll(() => site.close());

const mostBytes = 10 * 1024;

/** All that a page makes a browser load. */
const weightOf = (page: string): number =>
  Buffer.byteLength(page + holderStyle + (page.includes('/demande/envoi.js') ? sendScript : askScript));

describe.each(spoken)('%s: every page', (language) => {
  const each = (check: (page: State['page'], name: string) => void): void => {
    const all = states.get(language) ?? [];
    expect(all.length).toBeGreaterThan(60);
    for (const { name, page } of all) check(page, name);
  };

  test('weighs ten kilobytes at most with all that belongs to it, however long the answers are', () => {
    const heavy: string[] = [];
    each(({ text }, name) => {
      if (weightOf(text) > mostBytes) heavy.push(`${name}: ${weightOf(text)}`);
    });
    expect(heavy).toEqual([]);
  });

  test('takes three requests, and nothing from elsewhere', () => {
    each(({ text }, name) => {
      const loaded = [...text.matchAll(/<(?:link|script|img|iframe|source)[^>]*?(?:href|src)="([^"]*)"/g)];
      const addresses = loaded.map(([, address = '']) => address.replace(/\?\w{8}$/, ''));
      const scripts = addresses.filter((address) => address.endsWith('.js'));
      expect([name, addresses]).toEqual([name, ['data:,', '/demande/style.css', ...scripts]]);
      expect([
        name,
        scripts.every((address) => /^\/demande\/(question|ici|envoi)\.js$/.test(address)),
        scripts.length < 2,
      ]).toEqual([name, true, true]);
      expect([name, text.match(/(?:href|src|action)="(?:https?:)?\/\//g)]).toEqual([name, null]);
    });
  });

  test('has no script and no style within it', () => {
    each(({ text }, name) => {
      expect([
        name,
        text.match(/<script(?! src="\/demande\/(?:question|ici|envoi)\.js\?\w{8}" defer><\/script>)/),
      ]).toEqual([name, null]);
      expect([name, text.match(/<style|\sstyle=|<[^>]+\son\w+=|javascript:/)]).toEqual([name, null]);
    });
  });

  test('guards the browser, and is kept nowhere', () => {
    each(({ headers }, name) => {
      expect([name, headers.get('content-security-policy')]).toEqual([
        name,
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      ]);
      const others = ['x-content-type-options', 'referrer-policy', 'cache-control'].map((header) =>
        headers.get(header),
      );
      expect([name, ...others]).toEqual([name, 'nosniff', 'same-origin', 'no-store']);
      expect([name, headers.get('strict-transport-security')]).toEqual([name, 'max-age=31536000; includeSubDomains']);
      expect([name, headers.get('content-type')]).toEqual([name, 'text/html; charset=utf-8']);
    });
  });

  test('is in its language, in its direction, and leads to the same place in the others', async () => {
    const visitor = site.visitor();
    const lost: string[] = [];
    const others = spoken.filter((code) => code !== language);
    for (const { name, page } of states.get(language) ?? []) {
      const rtl = languages[language].language.direction === 'rtl' ? ' dir="rtl"' : '';
      expect([name, page.text.match(/<html[^>]*>/)?.[0]]).toEqual([name, `<html lang="${language}"${rtl}>`]);
      for (const code of others) {
        const [, href = ''] = new RegExp(`href="([^"]*)" lang="${code}" hreflang="${code}"`).exec(page.text) ?? [];
        const path = page.path.split('?')[0] ?? '';
        const { pathname } = new URL(href.replaceAll('&amp;', '&'), `https://jalon.example${path}`);
        const there = await visitor.ask(pathname, {});
        if (![200, 303].includes(there.status)) lost.push(`${name}: ${href}`);
        const question = visitor.asked(page);
        if (question !== undefined && question !== 'firstName' && !href.includes(`q=${question}`))
          lost.push(`${name}: ${href}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('with a question among forty-six communes is not heavier', async () => {
    const communes = Array.from({ length: 46 }, (_, index) => ({
      code: String(51_001 + index),
      name: `Saint-Martin-aux-Champs-sur-Marne ${index}`,
      label: `Saint-Martin-aux-Champs-sur-Marne ${index}`,
      territory: 'autre',
    }));
    const given = Object.fromEntries(
      Object.entries({ ...longest, place: '51300' })
        .slice(0, Object.keys(longest).indexOf('place') + 1)
        .map(([name, answer]) => [name, { values: typeof answer === 'string' ? [answer] : (answer as string[]) }]),
    );
    const setting = { ...settingOf({ answers: given }, language), communes };
    const question = pathOf(setting).find(({ name }) => name === 'commune');
    if (!question) throw new Error('the commune is not asked');
    const asked = { question, values: [], begun: true };
    const page = String(await conversationPage({ setting, language, association, asked }));
    expect(page).toContain('51046');
    expect(weightOf(page)).toBeLessThanOrEqual(mostBytes);
  });
});

test('Style and script have addresses that change with them, are kept for a year, and are guarded too', async () => {
  for (const [path, type] of [
    ['/demande/style.css', 'text/css'],
    ['/demande/question.js', 'text/javascript'],
    ['/demande/ici.js', 'text/javascript'],
    ['/demande/envoi.js', 'text/javascript'],
  ] as const) {
    const { status, headers } = await site.request(path);
    expect([status, headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});
