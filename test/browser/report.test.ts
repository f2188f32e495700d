import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { renderHtml } from '../../shared/rendering/html/reportHtml.ts';
import { reportOf } from '../shared/report/document/report2016.ts';
import { expectUsable } from './expectUsable.ts';
import { launchBrowser } from './launchBrowser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each([360, 1280])('the activity report has no fault for axe and no sideways scroll at %d px', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 740 } });
  const page = await context.newPage();
  await page.setContent(renderHtml(reportOf(2016)));
  await expectUsable(page, 'report');
});
