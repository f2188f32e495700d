import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

export const installedBrowser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** The Chromium that comes as a package, unpacked where it is not yet, with the libraries a bare machine lacks. */
export const packagedBrowser = async () => {
  const packaged = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  const libraries = await inflate(join(packaged, 'al2023.tar.br'));
  return {
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args,
    env: { ...process.env, LD_LIBRARY_PATH: join(libraries, 'lib') },
  };
};

/** The machine's Chromium, else the packaged one. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch(
    installedBrowser === undefined
      ? await packagedBrowser()
      : { executablePath: installedBrowser, args: ['--no-sandbox'] },
  );
