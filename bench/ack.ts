import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { importRecords } from '../shared/usecases/importRecords.ts';
import { teamChannel } from '../test/functions/slack/gestures.ts';
import { bot, loadBundle, rosselle, startLab } from '../test/functions/slack/lab.ts';
import { slackEvent } from '../test/functions/slack/requests.ts';
import { association2016 } from '../test/shared/report/association2016.ts';

/**
 * From a signed request to its answer, on the bundle that is deployed, with the year of the fictional association in the
 * local DynamoDB and a Slack on the loopback: first in a new process, then warm.
 *
 *   node bench/ack.ts
 */
const firsts = 9;
const warm = 100;
const fourthOfJanuary = Date.parse('2017-01-04T09:00:00Z');

const command = (name: string, text: string): string =>
  new URLSearchParams({
    command: name,
    text,
    user_id: rosselle,
    team_id: 'T0',
    channel_id: teamChannel,
    trigger_id: 'a-trigger',
  }).toString();

/** What a new copy of the function does with its first request: import, secrets, clients, answer. */
const answerFirst = async (folder: string): Promise<void> => {
  const event = slackEvent({ body: command('/rdv', 'hier 14h') }, fourthOfJanuary);
  const began = performance.now();
  const handler = await loadBundle(folder);
  const imported = performance.now();
  const { statusCode } = await handler(event);
  const answered = performance.now();
  if (statusCode !== 200) throw new Error(`answered ${statusCode}`);
  console.log(imported - began, answered - imported);
};

const show = (name: string, times: number[]): void => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0).padStart(7);
  process.stdout.write(`${name.padEnd(44)}${at(0.5)}${at(0.99)}\n`);
};

const measure = async (): Promise<void> => {
  bot.from = 'bundle';
  const lab = await startLab();
  await importRecords(lab.jalon, association2016, { importId: 'bench', at: lab.time.now });
  lab.time.now = fourthOfJanuary;
  const [journey] = (await lab.jalon.journeys.all()).filter(({ stage }) => stage === 'maturation');
  const [person] = await Promise.all(
    (journey?.holders ?? []).map(({ personId }) => lab.jalon.records.person(personId)),
  );
  if (!journey || !person) throw new Error('nobody to measure with');
  const name = `${person.firstName} ${person.lastName}`;

  process.stdout.write(`${association2016.projects.length} journeys; `);
  process.stdout.write(`other work on the machine: ${loadavg()[0]?.toFixed(1)}\n`);
  process.stdout.write(`${'milliseconds'.padEnd(44)}    p50    p99\n`);

  const file = fileURLToPath(import.meta.url);
  const started: number[][] = [];
  for (let run = 0; run < firsts; run += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [file, lab.folder]);
    started.push(stdout.split(' ').map(Number));
  }
  show(
    'import, in a new process',
    started.map(([imported = 0]) => imported),
  );
  show(
    'first request, /rdv with a line',
    started.map(([, answered = 0]) => answered),
  );

  const kinds: Record<string, () => Promise<unknown>> = {
    '/jalon aide': () => lab.type(rosselle, '/jalon aide'),
    '/rdv with a line': () => lab.type(rosselle, `/rdv ${name} hier 14h 45min`),
    '/parcours with a name': () => lab.type(rosselle, `/parcours ${name}`),
    'a search in a modal': () => lab.search(rosselle, 'holder', name.slice(0, 5)),
    'the button that opens a card': () => lab.interact(lab.pressed(rosselle, 'journey.open', journey.id)),
    'an appointment that is sent and saved': async () => {
      await lab.type(rosselle, `/rdv ${name} hier 14h 45min`);
      const sent = structuredClone(lab.slack.front());
      return () => lab.submit(rosselle, {}, sent);
    },
  };
  for (const [label, request] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let run = 0; run < warm; run += 1) {
      let began = performance.now();
      const then = await request();
      if (typeof then === 'function') {
        began = performance.now();
        await then();
      }
      times.push(performance.now() - began);
    }
    show(label, times);
  }
  await lab.stop();
};

const [folder] = process.argv.slice(2);
await (folder === undefined ? measure() : answerFirst(folder));
