import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

type Answers = Readonly<Record<string, string>>;

/** What has to be answered in any case. */
const least: Answers = {
  lastName: 'Lambert',
  seekingSince: 'Depuis moins d’un an',
  notice: 'J’ai compris',
};

type Asked = { name: string; field: Locator; kind: string };

/** The question on the page, and the kind of its field; undefined when all is said. */
const questionOn = async (page: Page): Promise<Asked | undefined> => {
  const question = page.locator('input[name=q]');
  if ((await question.count()) === 0) return undefined;
  const field = page.locator('.ask [name=a]').first();
  const name = (await question.getAttribute('value')) ?? '';
  return {
    name,
    field,
    kind: await field.evaluate((element: object) => ('type' in element ? String(element.type) : '')),
  };
};

const isBox = (kind: string): boolean => kind === 'radio' || kind === 'checkbox';

/** Until the next page is there: its address may be the same as this one's. */
const nextPage = (page: Page, { name }: Asked): Promise<void> =>
  page.locator(`input[name=q]:not([value="${name}"]), [data-challenge]`).waitFor({ state: 'attached' });

/** Answers question after question; what is not given is passed over. The names of the questions. */
export const answerByMouse = async (page: Page, answers: Answers, { twice = false } = {}): Promise<string[]> => {
  const names: string[] = [];
  for (let asked = await questionOn(page); asked; asked = await questionOn(page)) {
    const { name, field, kind } = asked;
    names.push(name);
    const answer = answers[name] ?? least[name];
    if (answer !== undefined && isBox(kind)) await page.getByLabel(answer, { exact: true }).check();
    else if (answer !== undefined && kind === 'select-one') await field.selectOption({ label: answer });
    else if (answer !== undefined) await field.fill(answer);
    const button = page.getByRole('button', { name: answer === undefined ? 'Passer' : 'Continuer' });
    await (twice ? button.dblclick({ noWaitAfter: true }) : button.click());
    await nextPage(page, asked);
  }
  return names;
};

/** What has the focus, and how broad the ring around it is. */
type Focused = { name: string; value: string; text: string; ring: number };

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(`(() => {
    const { activeElement: at } = document
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    const ring = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth)
    return { name: at.name ?? '', value: at.value ?? '', text: at.labels?.[0]?.innerText ?? at.innerText ?? '', ring }
  })()`);

/** Presses the tabulator until that has the focus; each stop on the way has to show a ring. */
const tabTo = async (page: Page, is: (focus: Focused) => boolean): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    expect(focus.ring, `the ring around ${focus.name || focus.text}`).toBeGreaterThanOrEqual(2);
    expect(focus.name).not.toBe('website');
    if (is(focus)) return;
  }
  throw new Error(`the tabulator does not reach it on ${page.url()}`);
};

const chooseByKeyboard = async (page: Page, kind: string, answer: string): Promise<void> => {
  if (kind === 'checkbox') await tabTo(page, ({ text }) => text === answer);
  else await tabTo(page, ({ name }) => name === 'a');
  if (kind === 'radio')
    for (let steps = 0; steps < 20 && (await focused(page)).text !== answer; steps += 1)
      await page.keyboard.press('ArrowDown');
  if (isBox(kind)) await page.keyboard.press('Space');
  else await page.keyboard.type(answer);
};

/** The whole request without a mouse, to its end. */
export const answerByKeyboard = async (page: Page, answers: Answers): Promise<void> => {
  for (let asked = await questionOn(page); asked; asked = await questionOn(page)) {
    const { name, kind } = asked;
    const answer = answers[name] ?? least[name];
    if (answer !== undefined) await chooseByKeyboard(page, kind, answer);
    await tabTo(page, ({ value }) => value === (answer === undefined ? 'skip' : 'save'));
    await page.keyboard.press('Enter');
    await nextPage(page, asked);
  }
  await tabTo(page, ({ text }) => text === 'Envoyer ma demande');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Votre demande est envoyée' }).waitFor();
};
