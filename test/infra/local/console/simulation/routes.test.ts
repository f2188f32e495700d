import { beforeAll, describe, expect, test } from 'vitest';
import { createSimulationRoutes } from '../../../../../infra/local/console/simulation/routes.ts';
import { createSimulations } from '../../../../../infra/local/console/simulation/simulations.ts';
import type { simulate } from '../../../../../infra/simulation/simulate.ts';
import { journeyId, report, textOf, trace } from './trace.ts';

type Live = typeof simulate;

const asked = { journeys: '20', years: '1', seed: '1', faults: 'outage', planted: '' };

const openPages = (live?: Live) => {
  const app = createSimulationRoutes(createSimulations(live));
  const get = async (path: string) => {
    const answer = await app.request(path);
    const page = await answer.text();
    return { status: answer.status, page, text: textOf(page), location: answer.headers.get('location') };
  };
  const start = async (form: Record<string, string> = asked) => {
    const answer = await app.request('/local/simulation', { method: 'POST', body: new URLSearchParams(form) });
    return { status: answer.status, location: answer.headers.get('location'), text: textOf(await answer.text()) };
  };
  const finished = async (number: number): Promise<string> => {
    for (;;) {
      const { page } = await get(`/local/simulation/${number}`);
      if (!page.includes('http-equiv="refresh"')) return page;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  return { get, start, finished };
};

/** Ends when it is told to. */
const heldBack = () => {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Live>>>();
  const live: Live = (_, onProgress) => {
    onProgress?.(1, 4);
    return promise;
  };
  return { live, end: () => resolve({ report, traces: [trace] }), fail: (error: Error) => reject(error) };
};

const atOnce: Live = async () => ({ report, traces: [trace] });

describe('the form', () => {
  test('says in a sentence what does not go, and keeps what was filled in', async () => {
    const { start } = openPages(atOnce);
    const { status, text } = await start({ journeys: '2000', years: '0', seed: 'x', faults: 'rain', planted: '<b>' });
    expect(status).toBe(400);
    expect(text).toContain('« Parcours » : « 2000 » ne va pas, il faut un nombre entier de 1 à 1 000.');
    expect(text).toContain('« Années » : « 0 » ne va pas, il faut un nombre entier de 1 à 4.');
    expect(text).toContain('« Graine » : « x » ne va pas, il faut un nombre entier de 1 à 2 147 483 648.');
    expect(text).toContain('La panne « rain » n’existe pas.');
    expect(text).toContain('La faute « &lt;b&gt; » n’existe pas.');
  });

  test('starts one simulation at a time: another one is told to wait', async () => {
    const { live, end } = heldBack();
    const { start, finished } = openPages(live);
    expect(await start()).toMatchObject({ status: 303, location: '/local/simulation/1' });
    const second = await start();
    expect(second.status).toBe(409);
    expect(second.text).toContain('Une simulation est déjà en cours.');
    end();
    await finished(1);
    expect(await start()).toMatchObject({ status: 303, location: '/local/simulation/2' });
  });
});

describe('a simulation', () => {
  test('that runs says how far it is and looks again; its messages come when it is over', async () => {
    const { live } = heldBack();
    const { start, get } = openPages(live);
    await start();
    const { page, text } = await get('/local/simulation/1');
    expect(page).toContain('<progress aria-label="Avancement de la simulation" value="1" max="4">');
    expect(page).toContain('http-equiv="refresh"');
    expect(text).toContain('1 sur 4 associations');
    expect(await get('/local/simulation/1/messages')).toMatchObject({ status: 302, location: '/local/simulation/1' });
  });

  test('that breaks says so in a sentence, without a stack, and another one can start', async () => {
    const { live, fail } = heldBack();
    const { start, finished } = openPages(live);
    await start();
    fail(new TypeError('secret at line 3'));
    const page = await finished(1);
    expect(textOf(page)).toContain('La simulation s’est arrêtée : une erreur (TypeError)');
    expect(page).not.toContain('secret');
    expect(await start()).toMatchObject({ status: 303 });
  });

  test('is one of the last three, or forgotten', async () => {
    const { start, get, finished } = openPages(atOnce);
    for (const number of [1, 2, 3, 4]) {
      await start();
      await finished(number);
    }
    expect((await get('/local/simulation/1')).status).toBe(404);
    expect((await get('/local/simulation/2')).status).toBe(200);
    const { text } = await get('/local/simulation');
    expect(text.match(/Simulation \d/g)).toEqual(['Simulation 4', 'Simulation 3', 'Simulation 2']);
  });

  test('in which a promise was broken names it, with its history', async () => {
    const violation = {
      association: 1,
      kind: 'twice' as const,
      at: trace.from,
      journeyId,
      message: 'digest/<i>',
      said: 'it came again',
      history: ['first <i>', 'second'],
    };
    const { start, finished } = openPages(async () => ({
      report: { ...report, violations: [violation] },
      traces: [trace],
    }));
    await start();
    const text = textOf(await finished(1));
    expect(text).toContain('1 promesse non tenue :');
    expect(text).toContain('deux fois , lundi 2 janvier 2017 à 00 h 00 : digest/&lt;i&gt;');
    expect(text).toContain('first &lt;i&gt; second');
  });
});

describe('the messages of a simulation', () => {
  const pages = openPages(atOnce);
  const messages = async (query: string): Promise<string> =>
    (await pages.get(`/local/simulation/1/messages?${query}`)).text;
  beforeAll(async () => {
    await pages.start();
    await pages.finished(1);
  });

  test.each([
    ['', '6 messages.'],
    ['updates=1', '7 messages.'],
    ['to=D.+Wattez', '2 messages.'],
    ['to=team', '2 messages.'],
    ['to=holders', '2 messages.'],
    ['to=J0001-1&channel=mail', '2 messages.'],
    ['channel=sms', 'Aucun message ne correspond.'],
    ['rule=appointmentOutcome', '2 messages.'],
    ['day=2017-03-14', '1 message.'],
    ['journey=J0001', '5 messages.'],
    ['journey=J0002', 'Aucun message ne correspond.'],
  ])('are filtered by what stands in the URL: %s', async (query, found) => {
    expect(await messages(query)).toContain(found);
  });

  test('say when, to whom, how, what, and open why', async () => {
    const text = await messages('day=2017-03-15');
    expect(text).toContain('mercredi 15 mars 2017 à 09 h 10 D. Wattez , Slack : relances du jour , parcours J0001');
    expect(text).toContain('Rendez-vous passé dont l’issue n’est pas notée , échéance du 15 mars 2017, parcours J0001');
    expect(text).toContain('Au journal, no 5 : relance levée mercredi 15 mars 2017 à 09 h 00 pour D. Wattez.');
  });

  test('A journey’s life stands in words below its line, what holders wrote stands nowhere', async () => {
    const { text, page } = await pages.get(`/local/simulation/1/parcours/${journeyId}`);
    expect(text).toContain('mardi 14 mars 2017 à 18 h 00 Slack en panne');
    expect(text).toContain('mardi 14 mars 2017 à 17 h 40 message : relances du jour D. Wattez, Slack');
    expect(page).not.toContain('cantine');
    expect((await pages.get('/local/simulation/1/parcours/J9')).status).toBe(404);
  });

  test('The trace is a line of JSON a thing, of the settings the rules alone', async () => {
    const { page } = await pages.get('/local/simulation/1/trace.jsonl');
    const lines = page
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { line: string });
    expect([...Map.groupBy(lines, ({ line }) => line)].map(([line, ofIt]) => [line, ofIt.length])).toEqual([
      ['simulation', 1],
      ['association', 1],
      ['rules', 1],
      ['disturbance', 1],
      ['life', 1],
      ['event', 10],
      ['arrival', 7],
      ['verdict', 1],
    ]);
    expect(page).not.toContain('@');
  });
});

test('Twenty journeys really live for a year: a verdict, a calendar, messages with their reasons', async () => {
  const { start, finished, get } = openPages();
  expect(await start({ ...asked, faults: '' })).toMatchObject({ status: 400 });
  const { faults: _, ...without } = asked;
  await start(without);
  const text = textOf(await finished(1));
  expect(text).toContain('Du 2 janvier 2017 au 1er janvier 2018');
  expect(text).toMatch(/Messages dus/);
  const nudges = await get('/local/simulation/1/messages?rule=appointmentOutcome');
  expect(nudges.text).toContain('relance levée');
  expect(nudges.text).not.toContain('Le journal n’en dit rien avant.');
  const [, life = ''] = /href="(\/local\/simulation\/1\/parcours\/[^"]+)"/.exec(nudges.page) ?? [];
  expect((await get(life)).text).toContain('message : relances du jour');
});
