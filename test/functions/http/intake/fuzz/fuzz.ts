import * as z from 'zod';
import { stores } from '../../../../../functions/runtime/stores.ts';
import { association } from '../../../../../shared/association/association.ts';
import { toDay } from '../../../../../shared/domain/paris.ts';
import { formatRecordError } from '../../../../../shared/records/errors.ts';
import { readFolder } from '../../../../../shared/records/readFolder.ts';
import { writeFolder } from '../../../../../shared/records/writeFolder.ts';
import { joinProject } from '../../../../../shared/usecases/sendDraft.ts';
import type { Site } from '../../site.ts';
import { createChance } from './chance.ts';
import { hostileEvent } from './hostile.ts';
import { visit } from './walker.ts';
import { breakout, marker } from './writing.ts';

/** What is looked at in every answer. */
type Seen = { status: number; header: (name: string) => string; cookies: readonly string[]; text: string };

const statuses = [200, 303, 400, 403, 404, 410, 413, 415, 422];

/** What is wrong with an answer, whatever was asked. */
const wrongWith = ({ status, header, cookies, text }: Seen): string[] => {
  const location = header('location');
  const rules = {
    [`the status ${status}`]: statuses.includes(status),
    'text comes back as it was written': !text.includes(marker) && !text.includes(breakout),
    'there is a script of another': !/<script(?! src="\/demande\/(?:question|ici|envoi)\.js\?\w{8}" defer>)/.test(text),
    [`it leads to ${location}`]: location === '' || /^\/demande(\/merci|\/fin)?(\?begun)?(#ask)?$/.test(location),
    'a header is missing': header('content-security-policy').startsWith("default-src 'none'"),
    [`the cookie ${cookies}`]: cookies.every((cookie) =>
      /^__Host-(demande|langue)=[\w-]{0,22}; Path=\/; Secure; HttpOnly; SameSite=Lax(; Max-Age=\d+)?$/.test(cookie),
    ),
  };
  return Object.entries(rules).flatMap(([fault, holds]) => (holds ? [] : [fault]));
};

const answerSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(z.string()).default([]),
  body: z.string(),
});

type Fuzzed = {
  requests: number;
  byStatus: Record<string, number>;
  visits: number;
  sent: number;
  slowest: number;
  faults: string[];
};

/** Visits that know what they were told, and requests that nobody sends, side by side; then all that is stored is read. */
export const fuzz = async (
  site: Site,
  { seed, visits, hostile, atOnce = 8 }: { seed: number; visits: number; hostile: number; atOnce?: number },
): Promise<Fuzzed> => {
  const result: Fuzzed = { requests: 0, byStatus: {}, visits: 0, sent: 0, slowest: 0, faults: [] };
  const look = (seen: Seen, what: string): void => {
    result.requests += 1;
    result.byStatus[seen.status] = (result.byStatus[seen.status] ?? 0) + 1;
    for (const fault of wrongWith(seen)) result.faults.push(`${what}: ${fault}`);
  };

  const leads: string[] = [];
  const onOneVisit = async (number: number): Promise<void> => {
    const joins = number % 6 === 5 ? leads.at(number % leads.length) : undefined;
    const { answered, sent, faults, draftId } = await visit(site, `${seed}-${number}`, joins);
    result.visits += 1;
    result.sent += sent ? 1 : 0;
    result.faults.push(...faults);
    for (const { status, headers, text, method, path } of answered)
      look(
        { status, header: (name) => headers.get(name) ?? '', cookies: headers.getSetCookie(), text },
        `${seed}-${number} ${method} ${path}`,
      );
    const draft = draftId === undefined ? undefined : await stores().drafts.load(draftId);
    if (draft && joins !== undefined) await joinProject(stores(), draft);
    if (draft && sent && joins === undefined) leads.push(draft.id);
  };

  const chance = createChance(`${seed}`);
  const victim = site.visitor();
  await victim.fillIn({ firstName: 'Victime' }, { until: 'title' });
  const token = victim.cookies.get('__Host-demande') ?? '';
  const sendHostile = async (): Promise<void> => {
    const event = hostileEvent(chance, site.now(), token);
    const began = performance.now();
    const { statusCode, headers, cookies, body } = answerSchema.parse(await site.invoke(event));
    result.slowest = Math.max(result.slowest, performance.now() - began);
    const seen = { status: statusCode, header: (name: string) => headers[name] ?? '', cookies, text: body };
    look(seen, JSON.stringify(event).slice(0, 300));
  };

  let [nextVisit, nextHostile] = [0, 0];
  const work = async (): Promise<void> => {
    while (nextVisit < visits || nextHostile < hostile) {
      const isVisit = nextVisit / visits <= nextHostile / hostile && nextVisit < visits;
      if (isVisit) nextVisit += 1;
      else nextHostile += 1;
      await (isVisit ? onOneVisit(nextVisit - 1) : sendHostile());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));

  const stored = await stores().records.everything();
  const files = new Map([...writeFolder(stored, association)].map(([name, text]) => [name, Buffer.from(text)]));
  const read = readFolder(files, { association, today: toDay(site.now()) });
  if ('errors' in read) result.faults.push(...read.errors.slice(0, 20).map(formatRecordError));
  return result;
};
