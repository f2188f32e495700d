import { installedBrowser, packagedBrowser } from './launchBrowser.ts';

/** Before any test: two workers that unpack the packaged browser at once would run what the other is still writing. */
export const setup = async (): Promise<void> => {
  if (installedBrowser === undefined) await packagedBrowser();
};
