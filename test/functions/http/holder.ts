import { stores } from '../../../functions/runtime/stores.ts';
import type { Person, Project, Sheet } from '../../../shared/domain/records.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import { browserOn } from './browser.ts';
import type { Site } from './site.ts';

/** A request of one holder, as the web form sends it; the person's id is `<id>-1`. */
export const requestOf = async (
  site: Site,
  id: string,
  person: Omit<Person, 'id'>,
  title = 'Un café associatif',
): Promise<string> => {
  const date = new Date(site.now()).toISOString().slice(0, 10);
  const sheet: Omit<Sheet, 'id' | 'personId' | 'programme'> = {
    date,
    prescribers: ['salon'],
    commune: '59350',
    qpv: 'no',
  };
  const project: Omit<Project, 'id'> = { programme: 'ess', title, otherDomains: [] };
  const context = { commandId: id, at: site.now(), by: { kind: 'holder' }, from: 'web' } as const;
  await receiveIntake(stores(), { project, people: [{ person, sheet }] }, context);
  return `${id}-1`;
};

/** A browser in which this person opened the link to their data. */
export const openedBy = async (site: Site, personId: string, language = 'fr') => {
  const browser = browserOn(site, language);
  const pass = { purpose: 'myData', personId } as const;
  const token = await stores().passes.issue(pass, 'link', site.now() + 60_000);
  await browser.send('/lien', { token });
  return browser;
};

/** What a form on a page would send unseen. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
