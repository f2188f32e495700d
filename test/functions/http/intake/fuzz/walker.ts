import { isDeepStrictEqual } from 'node:util';
import { stores } from '../../../../../functions/runtime/stores.ts';
import { type Given, valuesOf } from '../../../../../shared/domain/draft.ts';
import type { Site } from '../../site.ts';
import { type Answered, plain, saidOn } from '../../visitor.ts';
import { createChance } from './chance.ts';
import { asItIs, fitting, hugeTexts, oddTexts } from './writing.ts';

/** How a visit ended, what it did, and what was not as it should be. */
export type Visited = { answered: readonly Answered[]; sent: boolean; draftId?: string; faults: string[] };

type Fields = (readonly [string, string])[];

/** All that can be ticked or chosen in the form of a page. */
const offered = (page: Answered): string[] =>
  [...page.text.matchAll(/<input type="(?:radio|checkbox)"[^>]* value="([^"]+)"|<option value="([^"]+)"/g)].map(
    ([, box, option]) => plain(box ?? option ?? ''),
  );

const buttons = (page: Answered): string[] =>
  [...page.text.matchAll(/<button[^>]* name="do" value="(\w+)"/g)].map(([, value = '']) => value);

/**
 * Somebody who answers, errs, goes back, changes, presses twice and forges what they send, and who knows what they were
 * told was kept. The same seed does the same.
 */
export const visit = async (site: Site, seed: string, joins?: string): Promise<Visited> => {
  const chance = createChance(seed);
  const visitor = joins === undefined ? site.visitor() : await site.invited(joins, `INVITED-${seed}`);
  const kept = new Map<string, Given>();
  const faults: string[] = [];
  const forms: { page: Answered; fields: Fields; given: Given }[] = [];
  let page = await visitor.request('/demande');
  let sent = false;

  /** A good answer to the page's question, as its fields and as what is kept of it. */
  const compose = (question: string): { fields: Fields; given: Given } => {
    const hidden = visitor.hidden(page.text).filter(([name]) => !['proof', 'sure', 'suggestion'].includes(name));
    const leave = chance.happens(0.15) ? buttons(page).filter((each) => each === 'skip' || each === 'decline') : [];
    if (leave.length > 0) {
      const how = chance.one(leave);
      return { fields: [...hidden, ['do', how]], given: how === 'skip' ? 'skipped' : 'declined' };
    }
    const options = offered(page);
    const { text, becomes } = options.length > 0 ? asItIs(chance.one(options)) : fitting(question, chance);
    const sure = question === 'email' ? ([['sure', becomes]] as const) : [];
    return { fields: [...hidden, ...sure, ['a', text], ['do', 'save']], given: { values: [becomes] } };
  };

  const answerWell = async (): Promise<void> => {
    const question = visitor.asked(page);
    if (question === undefined) return;
    const { fields, given } = compose(question);
    forms.push({ page, fields, given });
    const twice = chance.happens(0.1);
    const [next] = await Promise.all([
      visitor.post('/demande', fields),
      ...(twice ? [visitor.post('/demande', fields)] : []),
    ]);
    if (next?.status === 200) {
      kept.set(question, given);
      const { answers } = await site.draftOf(visitor);
      if (!isDeepStrictEqual(answers[question], given)) faults.push(`${question} was said to be kept, and is not`);
    } else faults.push(`${question} ${JSON.stringify(given)} was answered ${next?.status}`);
    page = next ?? page;
  };

  const err = async (): Promise<void> => {
    const question = visitor.asked(page) ?? 'title';
    const field = chance.one(['a', 'a', 'q', 'do', 'sure', 'suggestion', 'begun', 'website', '__proto__', '']);
    const text = chance.happens(0.1) ? chance.one(hugeTexts) : chance.one(oddTexts);
    const isText = offered(page).length === 0;
    const wrong: Fields = [
      ['q', question],
      ['begun', '1'],
      ...(field === 'a' && isText ? ([['a', '']] as const) : []),
      [field, field === 'a' && isText ? '' : text],
      ['do', chance.one(['save', 'suggest', 'save'])],
    ];
    const answer = await visitor.post('/demande', wrong);
    if (answer.status === 200 && field === 'q') return;
    // A form that named no other question, and held nothing that could be an answer.
    if (answer.status === 200 && visitor.asked(answer) !== question) await refresh();
  };

  /** What is kept now, where a form could not be told beforehand to count. */
  const refresh = async (): Promise<void> => {
    if (!visitor.cookies.has('__Host-demande')) return;
    const { answers } = await site.draftOf(visitor);
    for (const [name, given] of Object.entries(answers)) kept.set(name, given);
  };

  const goBack = async (): Promise<void> => {
    if (forms.length === 0) return;
    const { fields, given } = chance.one(forms);
    const question = fields.find(([name]) => name === 'q')?.[1] ?? '';
    const before = kept.get(question);
    page = await visitor.post('/demande', fields);
    if (!visitor.cookies.has('__Host-demande')) return;
    const now = (await site.draftOf(visitor)).answers[question];
    if (![before, given].some((each) => isDeepStrictEqual(each, now)))
      faults.push(`going back made ${question} ${JSON.stringify(now)}`);
    if (now !== undefined) kept.set(question, now);
  };

  const change = async (): Promise<void> => {
    const names = Object.keys(saidOn(page));
    if (names.length > 0) page = await visitor.request(`/demande?q=${chance.one(names)}`);
  };

  const send = async (): Promise<void> => {
    const isReady = page.text.includes('data-challenge');
    page = await visitor.post('/demande/envoi', chance.happens(0.5) ? [['website', chance.one(oddTexts)]] : []);
    sent ||= page.path === '/demande/merci';
    if (isReady && !sent) faults.push('all was said, and it was not sent');
  };

  const look = async (): Promise<void> => {
    const query = chance.one(['', '?lang=ar', '?lang=en', '?lang=fr', '?q=title', '?q=__proto__', '?begun', '?x=%00']);
    const path = chance.one(['/demande', '/demande', '/demande/plus-tard', '/demande/merci', '/demande/vos-donnees']);
    const answer = await visitor.request(`${path}${query}`);
    if (path === '/demande') page = answer;
  };

  const press = async (): Promise<void> => {
    await visitor.post(chance.one(['/demande/plus-tard', '/demande/invitation']), [['a', chance.one(oddTexts)]]);
  };

  const steps = 12 + chance.below(30);
  for (let step = 0; step < steps && !sent; step += 1) {
    const act = chance.one([answerWell, answerWell, answerWell, answerWell, err, goBack, change, look, press, send]);
    await act();
  }
  for (let step = 0; step < 60 && !sent; step += 1) {
    if (page.text.includes('data-challenge')) await send();
    else if (visitor.asked(page) !== undefined) await answerWell();
    else page = await visitor.request('/demande');
  }

  await err();
  await goBack();
  const { id, answers } = await site.draftOf(visitor);
  for (const [name, given] of kept)
    if (!isDeepStrictEqual(answers[name], given))
      faults.push(`${name} was ${JSON.stringify(given)}, and is ${JSON.stringify(answers[name])}`);
  const journey = await stores().journeys.load(id);
  const title = valuesOf(answers, 'title')[0];
  if (sent && joins === undefined && journey?.project.title !== title) faults.push(`the title sent is not ${title}`);
  return { answered: visitor.answered, sent, draftId: id, faults: faults.map((fault) => `${seed}: ${fault}`) };
};
