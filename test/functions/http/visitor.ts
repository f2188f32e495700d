import { createCookieJar } from './cookieJar.ts';

/** How somebody leaves a question without an answer. */
export const skip = Symbol('skip');
export const decline = Symbol('decline');

export type Answer = string | readonly string[] | typeof skip | typeof decline;

type Page = { status: number; path: string; text: string; headers: Headers };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of a page as a person reads it. */
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '').replaceAll('\u00a0', ' ');

/** A browser without scripts: keeps its cookies, follows what it is told, sends forms as our own pages do. */
export const createVisitor = (fetchPage: (path: string, options: RequestInit) => Promise<Response>) => {
  const { cookies, sent, keep } = createCookieJar();

  const request = async (path: string, options: RequestInit = {}): Promise<Page> => {
    const headers = { ...sent(), ...(options.headers as Record<string, string>) };
    const response = await fetchPage(path, { ...options, headers, redirect: 'manual' });
    keep(response);
    const location = response.headers.get('location');
    if (response.status === 303 && location !== null) return request(location.replace(/#.*/, ''));
    return { status: response.status, path, text: await response.text(), headers: response.headers };
  };

  const post = (path: string, fields: Iterable<readonly [string, string]>): Promise<Page> =>
    request(path, {
      method: 'POST',
      body: new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, value])),
      headers: { 'sec-fetch-site': 'same-origin' },
    });

  /** The fields that a page's question sends along unseen. */
  const hidden = (page: string): [string, string][] =>
    [...page.matchAll(/<input type="hidden" name="(\w+)"(?: id="\w+")?(?: value="([^"]*)")?>/g)].map(
      ([, name = '', value = '']): [string, string] => [name, plain(value)],
    );

  /** Answers the question on the page. */
  const answer = (page: Page, given: Answer): Promise<Page> => {
    const fields = hidden(page.text).filter(([name]) => name !== 'proof');
    if (given === skip) return post('/demande', [...fields, ['do', 'skip']]);
    if (given === decline) return post('/demande', [...fields, ['do', 'decline']]);
    const values = typeof given === 'string' ? [given] : given;
    return post('/demande', [...fields, ...values.map((value) => ['a', value] as const), ['do', 'save']]);
  };

  return {
    cookies,
    request,
    post,
    answer,

    /** Opens the link that a page shows, and presses its button. */
    followLink: async (page: Pick<Page, 'text'>): Promise<Page> => {
      const [, token = ''] = /\/lien\/([\w-]{22})/.exec(page.text) ?? [];
      const landing = await request(`/lien/${token}`);
      return post('/lien', hidden(landing.text));
    },

    /** The name of the question that a page asks; undefined when it asks none. */
    asked: (page: Page): string | undefined => /name="q" value="(\w+)"/.exec(page.text)?.[1],

    /** Answers question after question until all is said; what is not given is passed over, or answered as little as can be. */
    async fillIn(answers: Readonly<Record<string, Answer>>, from = '/demande'): Promise<Page> {
      let page = await request(from);
      for (let steps = 0; steps < 40; steps += 1) {
        const question = this.asked(page);
        if (question === undefined) return page;
        const given = answers[question] ?? least[question] ?? skip;
        const first = await answer(page, given);
        // Asked whether it is right as it is: it is.
        const next = first.text.includes('name="sure"') ? await answer(first, given) : first;
        if (next.status >= 400 || this.asked(next) === question)
          throw new Error(`${question}: ${next.status} ${/class="fault"[^>]*>([^<]*)/.exec(next.text)?.[1]}`);
        page = next;
      }
      throw new Error('the conversation does not end');
    },

    /** Sends the request from the page that shows all of it; answers its id too. */
    async send(recap: Page, fields: Readonly<Record<string, string>> = {}): Promise<Page & { id: string }> {
      const id = /data-challenge="(\w+)"/.exec(recap.text)?.[1] ?? '';
      return { ...(await post('/demande/envoi', Object.entries(fields))), id };
    },
  };
};

/** What has to be answered in any case. */
const least: Readonly<Record<string, Answer>> = {
  firstName: 'Samira',
  lastName: 'Test',
  email: 'samira@example.org',
  seekingSince: 'demandeur_emploi',
  notice: 'understood',
};
export type Visitor = ReturnType<typeof createVisitor>;
