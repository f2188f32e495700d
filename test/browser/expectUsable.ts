import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nobody is shut out of what is on the screen, and nothing sticks out of it; `what` names the page where that fails. */
export const expectUsable = async (page: Page, what: string): Promise<void> => {
  await page.waitForLoadState();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect([what, violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)]).toEqual([what, []]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect([what, overflow]).toEqual([what, 0]);
};
