import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../infra/local/server.ts';
import { isLanguage, languages } from '../../shared/languages/languages.ts';
import { everyState, type State } from '../functions/http/intake/states.ts';
import { openSite, type Site } from '../functions/http/site.ts';
import { association2016 } from '../shared/report/association2016.ts';
import { answerByKeyboard, answerByMouse } from './answering.ts';
import { launchBrowser } from './launchBrowser.ts';

let browser: Browser;
let site: Site;
let server: Awaited<ReturnType<typeof listen>>;
const problems: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), openSite('2017-01-03T10:00:00.000Z')]);
  await site.keepPartners(association2016.partners);
  server = await listen((request) => site.fetch(request), 0);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await site?.close();
});

beforeEach(() => {
  problems.length = 0;
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(problems).toEqual([]);
});

const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (
    await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'fr-FR',
      reducedMotion: 'reduce',
      ...options,
    })
  ).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return page;
};

const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

/** WCAG 2.2 up to AA, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The pages that differ in what stands on them: each kind of control, each kind of fault, one page that says no. */
const shown = (name: string): boolean =>
  !/^(the question |the fault of |no form|what |a failure)/.test(name) ||
  /^(the question (phone|title|domain|ess|essSigns|notice)|the fault of (firstName|domain|ess)|what happens .*)$/.test(
    name,
  );

/** Texts twice as large, and the spacing of WCAG 1.4.12: through the CSSOM, which the content policy lets pass. */
const enlarge = (size: string, spacing: boolean): string => `
  document.documentElement.style.fontSize = '${size}'
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('${spacing ? '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}' : ''}')
  document.adoptedStyleSheets = [sheet]`;

const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** The rules that look at colours and sizes; all others look at what stands on the page, which is the same in each look. */
const ofTheLook = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

const faultsOf = async (page: Page, rules?: string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** Everything that is wrong with a page as it was answered, in each look. */
const inspect = async (page: Page, { name, page: { text, headers } }: State): Promise<string[]> => {
  const address = `${server.url}/demande/state`;
  await page.route(address, (route) =>
    route.fulfill({ body: text, headers: Object.fromEntries([...headers].filter(([each]) => each !== 'set-cookie')) }),
  );
  await page.goto(address);
  await page.unroute(address);
  const faults: string[] = [];
  for (const [index, { width, colorScheme }] of looks.entries()) {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme });
    const found = await faultsOf(page, index > 0 ? ofTheLook : undefined);
    if ((await overflow(page)) > 0) found.push(`runs ${await overflow(page)} px over the edge`);
    faults.push(...found.map((fault) => `${name}, ${width} px ${colorScheme}: ${fault}`));
  }
  await page.setViewportSize({ width: 320, height: 740 });
  for (const [size, spacing] of [
    ['100%', true],
    ['200%', false],
    ['200%', true],
  ] as const) {
    await page.evaluate(enlarge(size, spacing));
    const over = await overflow(page);
    if (over > 0) faults.push(`${name}, text ${size}${spacing ? ' spaced' : ''}: ${over} px over the edge`);
  }
  return faults;
};

describe.each(Object.keys(languages).filter(isLanguage))('in %s', (language) => {
  it('every page can be read by everybody, at every width, large and spaced', async () => {
    const states = (await everyState(site, language)).filter(({ name }) => shown(name));
    expect(states.length).toBeGreaterThan(20);
    const halves = [states.filter((_, index) => index % 2 === 0), states.filter((_, index) => index % 2 === 1)];
    const faults = await Promise.all(
      halves.map(async (half) => {
        const page = await open();
        const found: string[] = [];
        for (const state of half) found.push(...(await inspect(page, state)));
        return found;
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
});

it('axe and the measure of the edge find what is wrong', async () => {
  const page = await open({ viewport: { width: 320, height: 740 } });
  await page.goto(`${server.url}/demande`);
  expect(await overflow(page)).toBe(0);
  await page.evaluate(`
    document.documentElement.removeAttribute('lang')
    document.querySelector('label').remove()
    document.querySelector('h1').style.cssText = 'width: 40rem; color: #eee; background: #fff'`);
  expect((await faultsOf(page)).map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'html-has-lang', 'label']),
  );
  expect(await overflow(page)).toBeGreaterThan(0);
});

const answers = {
  firstName: 'Zoé',
  phone: '06 39 98 00 01',
  email: 'zoe@example.org',
  title: 'Une cantine de quartier',
  domain: 'Alimentation',
  ess: 'Je ne sais pas',
  essSigns: 'Elle protège la nature',
  place: 'Tourcoing',
  employment: 'Je cherche un emploi',
  prescriber1: 'BGE',
};

/** What was stored of the request that the browser's session sent. */
const sentBy = async (page: Page) => {
  const cookie = (await page.context().cookies()).find(({ name }) => name === '__Host-demande');
  return site.draftOf({ cookies: new Map([['__Host-demande', cookie?.value ?? '']]) });
};

it('A whole request on a phone, with scripts: each form goes out once, and the work is proved', async () => {
  const page = await open({ reducedMotion: 'no-preference' });
  await page.goto(`${server.url}/demande`);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  const asked = await answerByMouse(page, answers, { twice: true });
  expect(posts.length).toBe(asked.length);

  await expect.poll(() => page.locator('#proof').inputValue(), { timeout: 30_000 }).toMatch(/^\d+$/);
  site.pass(5);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await page.getByRole('heading', { name: 'Votre demande est envoyée' }).waitFor();
  expect(await sentBy(page)).toMatchObject({ signals: [], told: { person: { firstName: 'Zoé', commune: '59599' } } });
});

it('A whole request without scripts: all of it works, and it is only labelled', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${server.url}/demande`);
  await answerByMouse(page, answers);
  site.pass(5);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await page.getByRole('heading', { name: 'Votre demande est envoyée' }).waitFor();
  expect((await sentBy(page)).signals).toEqual(['noProof']);
  await page.getByRole('button', { name: 'Terminer sur cet appareil' }).click();
  await page.getByRole('heading', { name: 'C’est terminé sur cet appareil' }).waitFor();
  await page.goBack();
  expect(await page.content()).not.toContain('Zoé');
});

it('A whole request by the keyboard, and one sees at each step where one is', async () => {
  const page = await open();
  await page.goto(`${server.url}/demande`);
  await answerByKeyboard(page, answers);
  const { told, sentAt } = await sentBy(page);
  expect([told?.person.firstName, told?.sheet.prescribers, sentAt]).toEqual(['Zoé', ['bge'], site.now()]);
});

it('A form whose connection is lost can be sent again after a while', async () => {
  const page = await open();
  await page.clock.install();
  await page.goto(`${server.url}/demande`);
  let posts = 0;
  await page.route(`${server.url}/demande`, async (route) => {
    if (route.request().method() === 'POST') posts += 1;
    // As when somebody stops a page that does not come: this one stays.
    await (posts === 1 ? route.abort('aborted') : route.continue());
  });
  await page.locator('[name=a]').fill('Zoé');
  const press = () => page.evaluate("document.querySelector('.ask button').click()");
  await press();
  await expect.poll(() => posts).toBe(1);
  await press();
  await page.clock.fastForward(7_000);
  expect(posts).toBe(1);
  await page.clock.fastForward(2_000);
  await press();
  await page.getByRole('heading', { name: 'Quel est votre nom ?' }).waitFor();
  expect(posts).toBe(2);
  // Chromium reports the view transition to the page that did not come.
  problems.length = 0;
});
