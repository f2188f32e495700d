import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** The machine's Chromium; without one, the one that comes as a package, with the libraries a bare machine lacks. */
export const launchBrowser = async (): Promise<Browser> => {
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  const packaged = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  const libraries = await inflate(join(packaged, 'al2023.tar.br'));
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args,
    env: { ...process.env, LD_LIBRARY_PATH: join(libraries, 'lib') },
  });
};
