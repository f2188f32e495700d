import { createCookieJar } from './cookieJar.ts';

/** How somebody leaves a question without an answer. */
export const skip = Symbol('skip');
export const decline = Symbol('decline');

export type Answer = string | readonly string[] | typeof skip | typeof decline;

/** What a browser was answered, without following it. */
export type Answered = { method: string; path: string; status: number; headers: Headers; text: string };

type Fields = Iterable<readonly [string, string]>;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of a page as a person reads it. */
export const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '').replaceAll('\u00a0', ' ');

const ownPage = { 'sec-fetch-site': 'same-origin' };

/**
 * A browser without scripts: keeps its cookies, follows what it is told, sends forms as our own pages do. `keeps: false`
 * takes no cookie.
 */
export const createVisitor = (
  fetchPage: (path: string, options: RequestInit) => Promise<Response>,
  { keeps = true, speaks }: { keeps?: boolean; speaks?: string } = {},
) => {
  const { cookies, sent, keep } = createCookieJar();
  const answered: Answered[] = [];

  const ask = async (path: string, options: RequestInit): Promise<Answered> => {
    const headers = {
      ...sent(),
      ...(speaks !== undefined && { 'accept-language': speaks }),
      ...(options.headers as Record<string, string>),
    };
    const response = await fetchPage(path, { ...options, headers, redirect: 'manual' });
    if (keeps) keep(response);
    const { method = 'GET' } = options;
    const answer = { method, path, status: response.status, headers: response.headers, text: await response.text() };
    answered.push(answer);
    return answer;
  };

  const request = async (path: string, options: RequestInit = {}): Promise<Answered> => {
    const answer = await ask(path, options);
    const location = answer.headers.get('location');
    return answer.status === 303 && location !== null ? request(location.replace(/#.*/, '')) : answer;
  };

  const post = (path: string, fields: Fields, headers: Record<string, string> = ownPage): Promise<Answered> =>
    request(path, {
      method: 'POST',
      body: new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, value])),
      headers,
    });

  /** The fields that a page's question sends along unseen. */
  const hidden = (page: string): [string, string][] =>
    [...page.matchAll(/<input type="hidden" name="(\w+)"(?: id="\w+")?(?: value="([^"]*)")?>/g)].map(
      ([, name = '', value = '']): [string, string] => [name, plain(value)],
    );

  /** Answers the question on the page. */
  const answer = (page: Pick<Answered, 'text'>, given: Answer): Promise<Answered> => {
    const fields = hidden(page.text).filter(([name]) => name !== 'proof');
    if (given === skip) return post('/demande', [...fields, ['do', 'skip']]);
    if (given === decline) return post('/demande', [...fields, ['do', 'decline']]);
    const values = typeof given === 'string' ? [given] : given;
    return post('/demande', [...fields, ...values.map((value) => ['a', value] as const), ['do', 'save']]);
  };

  return {
    cookies,
    /** everything that was answered, in order, with what led on to something else */
    answered,
    ask,
    request,
    post,
    hidden,
    answer,

    /** Opens the link that a page shows, and presses its button. */
    followLink: async (page: Pick<Answered, 'text'>): Promise<Answered> => {
      const [, token = ''] = /\/lien\/([\w-]{22})/.exec(page.text) ?? [];
      const landing = await request(`/lien/${token}`);
      return post('/lien', hidden(landing.text));
    },

    /** The name of the question that a page asks; undefined when it asks none. */
    asked: (page: Pick<Answered, 'text'>): string | undefined => /name="q" value="(\w+)"/.exec(page.text)?.[1],

    /**
     * Answers question after question until all is said, or `until` is asked; what is not given is passed over, or
     * answered as little as can be.
     */
    async fillIn(answers: Readonly<Record<string, Answer>>, { until }: { until?: string } = {}): Promise<Answered> {
      let page = await request('/demande');
      for (let steps = 0; steps < 40; steps += 1) {
        const question = this.asked(page);
        if (question === undefined || question === until) return page;
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
    async send(recap: Answered, fields: Readonly<Record<string, string>> = {}): Promise<Answered & { id: string }> {
      return { ...(await post('/demande/envoi', Object.entries(fields))), id: draftOf(recap) };
    },
  };
};

export type Visitor = ReturnType<typeof createVisitor>;

/** The id of the draft that a recapitulation is of. */
export const draftOf = ({ text }: Pick<Answered, 'text'>): string => /data-challenge="(\w+)"/.exec(text)?.[1] ?? '';

/** The answers that stand above, or in the recapitulation, as they are read. */
export const saidOn = ({ text }: Pick<Answered, 'text'>): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<dd><a href="(?:\/demande)?\?q=(\w+)#ask"[^>]*>([^<]*)<\/a>/g)].map(
      ([, name = '', words = '']) => [name, plain(words)],
    ),
  );

/** What is said to be wrong on a page. */
export const faultOn = ({ text }: Pick<Answered, 'text'>): string | undefined => {
  const said = /class="fault"[^>]*>([^<]*)/.exec(text)?.[1];
  return said && plain(said);
};

/** What has to be answered in any case. */
const least: Readonly<Record<string, Answer>> = {
  firstName: 'Samira',
  lastName: 'Test',
  email: 'samira@example.org',
  seekingSince: 'demandeur_emploi',
  notice: 'understood',
};
