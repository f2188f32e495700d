import { vi } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import type { Language } from '../../../../shared/languages/languages.ts';
import type { Site } from '../site.ts';
import { type Answer, type Answered, draftOf } from '../visitor.ts';

/** A page as it can be met: what it is called here, and what was answered. */
export type State = { name: string; page: Answered };

/** One answer to every question on the longest way, each as long as it may be; with the partners of the example. */
export const longest: Readonly<Record<string, Answer>> = {
  firstName: 'é'.repeat(80),
  lastName: 'Œ'.repeat(80),
  phone: `06 39 98 00 01 ${'ou 07 '.repeat(10)}`.trim(),
  email: `${'samira'.repeat(10)}@${'exemple'.repeat(26)}.fr`,
  reachBy: 'text',
  reachWhen: 'afternoon',
  birthDate: '12/03/1985',
  gender: 'F',
  title: '« Un café » & d’autres idées, à deux pas '.repeat(5).slice(0, 199),
  domain: 'developpement_local',
  ess: 'notSure',
  essSigns: ['people', 'nature', 'together', 'money'],
  territory: 'mel',
  collective: 'several',
  place: 'Tourcoing',
  qpv: 'unknown',
  programme: 'citeslab',
  employment: 'seeking',
  seekingSince: 'demandeur_emploi_longue_duree',
  income: 'are',
  diploma: 'bac_5_plus',
  prescriber1: 'bge',
  prescriber2: 'mda-lille',
  prescriber3: 'mde-lille',
  notice: 'understood',
};

const own = { 'sec-fetch-site': 'same-origin' };

/** Every page that a holder can meet, in a language, as a browser without scripts gets it. */
export const everyState = async (site: Site, language: Language): Promise<State[]> => {
  const states: State[] = [];
  const note = (name: string, page: Answered): Answered => {
    states.push({ name, page });
    return page;
  };
  const visitor = site.visitor({ speaks: language });
  let page = note('the first page', await visitor.request('/demande'));
  for (let asked = visitor.asked(page); asked !== undefined; asked = visitor.asked(page)) {
    if (states.length > 1) note(`the question ${asked}`, page);
    note(`the fault of ${asked}`, await visitor.answer(page, ''));
    if (asked === 'email') note('the doubt of email', await visitor.answer(page, 'samira@exemple'));
    page = await visitor.answer(page, longest[asked] ?? '');
    if (page.status !== 200) throw new Error(`${asked} is answered ${page.status}`);
  }
  const recap = note('the recapitulation', page);
  const storage = vi.spyOn(stores().journeys, 'load').mockRejectedValue(new Error('no connection'));
  const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  note('the recapitulation that could not be sent', await visitor.send(recap));
  const reading = vi.spyOn(stores().records, 'partners').mockRejectedValue(new Error('no connection'));
  note('a failure', await visitor.request('/demande'));
  for (const spy of [storage, logged, reading]) spy.mockRestore();

  note('a question that is changed', await visitor.request('/demande?q=title'));
  note('the way back', await visitor.request('/demande/plus-tard'));
  note('the link back', await visitor.post('/demande/plus-tard', []));
  note('the notice', await visitor.request('/demande/vos-donnees'));
  note('what happens next', await visitor.send(recap));
  note('the invitation', await visitor.post('/demande/invitation', []));

  const invited = await site.invited(draftOf(recap), `JOINS-${language}-${site.now()}`, { speaks: language });
  note('the first page of who is invited', await invited.request('/demande'));
  const theirs = await invited.fillIn({ firstName: 'Léa' });
  note('the sheet of who is invited', theirs);
  note('what happens next to who is invited', await invited.send(theirs));

  const forgetful = site.visitor({ keeps: false, speaks: language });
  note('no cookies', await forgetful.answer(await forgetful.request('/demande'), 'Ana'));
  const idle = site.visitor({ speaks: language });
  const left = await idle.fillIn({}, { until: 'title' });
  site.pass(121);
  note('a session that is over', await idle.answer(left, 'Un café'));
  note('the end on this device', await visitor.post('/demande/fin', []));

  note('a form from elsewhere', await visitor.post('/demande', [], { 'sec-fetch-site': 'cross-site' }));
  const sends = (name: string, body: string, type: string) =>
    visitor
      .ask('/demande', { method: 'POST', body, headers: { ...own, 'content-type': type } })
      .then((answer) => note(name, answer));
  await sends('no form', '{}', 'application/json');
  await sends('what is too long', `a=${'x'.repeat(100_000)}`, 'application/x-www-form-urlencoded');
  await sends('what cannot be read', 'a=%FF', 'application/x-www-form-urlencoded');
  return states;
};
