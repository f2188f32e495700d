import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { importFolder } from '../../infra/local/cli/importFolder.ts';
import { type CloudOptions, startCloud } from '../../infra/local/cloud.ts';
import { writeSome } from '../infra/local/cli/recordFolders.ts';
import { launchBrowser } from './launchBrowser.ts';

const screens = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };

export type Screen = keyof typeof screens;
export type Scheme = 'light' | 'dark';

/** On a phone and on a desk, light and dark. */
export const looks: readonly [Screen, Scheme][] = [
  ['phone', 'light'],
  ['phone', 'dark'],
  ['desk', 'light'],
  ['desk', 'dark'],
];

/** A local cloud whose time stands still, and a browser to look at it. One in a process. */
export const openCloudInBrowser = async (options: Pick<CloudOptions, 'clockStart' | 'pages'>) => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-browser-'));
  const problems: string[] = [];
  const log = (message: string) => problems.push(message);
  const still = { store: join(folder, 'store'), port: 0, running: false, example: false, log };
  const [browser, cloud] = await Promise.all([launchBrowser(), startCloud({ ...still, ...options })]);

  return {
    url: cloud.url,

    /** what the cloud logged, and what pages said in the browser's console */
    problems,

    /** All that follows from what was done has happened. */
    settled: cloud.settled,

    /** A page in a browser of its own, that nobody opened before. */
    open: async (path: string, screen: Screen, colorScheme: Scheme = 'light'): Promise<Page> => {
      const context = await browser.newContext({ viewport: screens[screen], colorScheme, locale: 'fr-FR' });
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await page.goto(cloud.url + path);
      return page;
    },

    /** Takes in these projects of the example, with all that concerns them. */
    takeIn: async (projectIds: readonly string[]): Promise<void> => {
      await importFolder(cloud.jalon, writeSome(join(folder, 'records'), projectIds), cloud.clock.now());
      await cloud.settled();
    },

    close: async (): Promise<void> => {
      await browser.close();
      await cloud.close();
      rmSync(folder, { recursive: true });
    },
  };
};

export type CloudInBrowser = Awaited<ReturnType<typeof openCloudInBrowser>>;
