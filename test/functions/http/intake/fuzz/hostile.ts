import { functions } from '../../../../../functions/catalog.ts';
import type { Chance } from './chance.ts';
import { hugeTexts, oddTexts } from './writing.ts';

const { routes } = functions.intake.trigger;
const posts = routes.filter((route) => route.startsWith('POST '));

const names = ['q', 'a', 'do', 'sure', 'suggestion', 'begun', 'website', 'proof', '__proto__', 'constructor', ''];
const questions = ['firstName', 'title', 'gender', 'essSigns', 'birthDate', 'prescriber1', 'notice', 'toString'];
const form = 'application/x-www-form-urlencoded';

const text = (chance: Chance): string => (chance.happens(0.05) ? chance.one(hugeTexts) : chance.one(oddTexts));

const encoded = (chance: Chance): string =>
  Array.from({ length: chance.below(12) }, () => {
    const name = chance.happens(0.8) ? chance.one(names) : text(chance);
    const value = name === 'q' && chance.happens(0.8) ? chance.one(questions) : text(chance);
    return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
  }).join('&');

/** What is no form: any UTF-16 with lone surrogates, broken encodings, JSON, parts of several files. */
const noForm = (chance: Chance): string => {
  const units = Array.from({ length: chance.below(60) }, () => chance.below(0x10000));
  return chance.one([
    String.fromCharCode(...units),
    `q=firstName&a=%${text(chance)}`,
    'a=%ED%A0%80&q=%FF',
    '{"q":"firstName","a":{"__proto__":1}}',
    `--x\r\nContent-Disposition: form-data; name="q"\r\n\r\n${text(chance)}\r\n--x--`,
    '&&&===&=&a&=q',
    '',
  ]);
};

const dictionary = (chance: Chance, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: chance.below(4) }, () => [
      chance.happens(0.7) ? chance.one(keys) : text(chance),
      text(chance),
    ]),
  );

/** A request that no page of ours sends, as the event that AWS would make of it. `token` is somebody's session. */
export const hostileEvent = (chance: Chance, at: number, token: string): object => {
  const body = chance.happens(0.6) ? encoded(chance) : noForm(chance);
  const asBytes = chance.happens(0.5);
  const cookies = [
    ...(chance.happens(0.3) ? [`__Host-demande=${token}`] : []),
    ...(chance.happens(0.3) ? [`__Host-demande=${text(chance)}`, text(chance)] : []),
    ...(chance.happens(0.3) ? [`__Host-langue=${text(chance)}`] : []),
  ];
  return {
    routeKey: chance.happens(0.8) ? chance.one(posts) : chance.happens(0.9) ? chance.one(routes) : text(chance),
    headers: {
      ...dictionary(chance, ['accept-language', 'origin', 'host', 'x-forwarded-for', '__proto__']),
      'content-type': chance.happens(0.8)
        ? form
        : chance.one(['application/json', 'multipart/form-data', text(chance)]),
      ...(chance.happens(0.2) && { 'sec-fetch-site': chance.one(['cross-site', 'same-origin', 'none', text(chance)]) }),
    },
    cookies,
    ...(chance.happens(0.5) && { queryStringParameters: dictionary(chance, ['q', 'lang', 'begun', '__proto__']) }),
    body: asBytes ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: asBytes,
    requestContext: { timeEpoch: at, http: { sourceIp: chance.one(['127.0.0.1', '::1', text(chance)]) } },
  };
};
