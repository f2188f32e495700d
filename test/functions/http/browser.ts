import { createCookieJar } from './cookieJar.ts';
import type { Site } from './site.ts';

/** What came back: where to, what the page says, and the page itself. */
export type Seen = { status: number; location: string | null; title: string; words: string; html: string };

/** Somebody's browser on the holders' pages: it keeps cookies, follows nothing by itself, and speaks a language. */
export const browserOn = (site: Site, language = 'fr') => {
  const { cookies, sent, keep } = createCookieJar();
  const visited: string[] = [];

  const go = async (path: string, options: RequestInit = {}): Promise<Seen> => {
    visited.push(path);
    const headers = { 'accept-language': language, ...sent(), ...options.headers };
    const answer = await site.request(path, { ...options, headers });
    keep(answer);
    const html = await answer.text();
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      title: /<title>([^<]*)/.exec(html)?.[1] ?? '',
      words: html.replace(/<title>.*?<\/title>|<[^>]*>/gs, ' ').replace(/\s+/g, ' '),
      html,
    };
  };

  return {
    go,
    /** Sends a form as from our own page. */
    send: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Seen> =>
      go(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
      }),
    cookies,
    /** the addresses that it went to */
    visited,
  };
};
