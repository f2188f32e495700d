import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stores } from '../../functions/runtime/stores.ts';
import { claimRights } from '../../shared/usecases/claimRights.ts';
import { openedBy, requestOf } from '../functions/http/holder.ts';
import { openSite, type Site } from '../functions/http/site.ts';
import { expectUsable } from './expectUsable.ts';
import { launchBrowser } from './launchBrowser.ts';

const origin = 'https://jalon.example.org';

let site: Site;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite('2017-01-03T10:00:00.000Z'), launchBrowser()]);
  const person = {
    firstName: 'Amina',
    lastName: 'Berger-de-la-Fontaine',
    email: 'amina.berger@associations.example.org',
  };
  const personId = await requestOf(site, 'SEEN', person);
  await claimRights(stores(), 'ReceiveClaim', 'objection', { personId, commandId: 'O1', at: site.now() });
  const opened = await openedBy(site, personId);
  cookie = [...opened.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The page as a browser without scripts shows it; what it asks for comes from our functions. */
const opened = async (language: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
  const page = await context.newPage();
  await page.route(`${origin}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const method = route.request().method();
    const sent = { cookie, 'accept-language': language, 'sec-fetch-site': 'same-origin' };
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = route.request().postData();
    const options = { method, headers: { ...sent, ...type }, ...(body !== null && { body }) };
    const answer = await site.request(pathname + search, options);
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
  });
  return page;
};

test.each([
  ['fr', 360, 'light'],
  ['ar', 320, 'dark'],
] as const)('the pages can be used by everybody: %s, %d pixels, %s', async (language, width, colorScheme) => {
  const page = await opened(language, width, colorScheme);
  for (const path of ['', '?page=2', '/corriger', '/erreur', '/opposition', '/effacement']) {
    await page.goto(`${origin}/mes-donnees${path}`);
    await expectUsable(page, path);
  }
  await page.goto(`${origin}/mes-donnees/corriger`);
  await page.fill('[name=firstName]', '');
  await page.fill('[name=phone]', '06');
  await page.click('main button');
  await page.waitForSelector('[role=alert]');
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
  await expectUsable(page, 'faults');
  await page.context().close();
});
