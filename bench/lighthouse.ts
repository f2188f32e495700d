import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../infra/local/server.ts';
import { installedBrowser } from '../test/browser/launchBrowser.ts';
import { openTeamSite, rosselle } from '../test/functions/http/console/teamSite.ts';
import type { Visitor } from '../test/functions/http/visitor.ts';

/**
 * Lighthouse on the pages of the intake and of the team, as on a phone with slow 4G (its own defaults), with the machine's
 * Chromium; and what each page weighs as it goes over the wire. It is fetched by npx and is no dependency of ours.
 *
 *   node bench/lighthouse.ts
 */
const lighthouse = 'lighthouse@13.5.0';
const categories = ['performance', 'accessibility', 'best-practices'] as const;

if (installedBrowser === undefined) throw new Error('Lighthouse needs a Chromium on this machine');
const folder = mkdtempSync(join(tmpdir(), 'jalon-lighthouse-'));
const site = await openTeamSite('2017-01-03T10:00:00.000Z');
await site.takeIn2016();
const server = await listen((request) => site.fetch(request), 0);

type Cookies = ReadonlyMap<string, string>;

/** Somebody who fills in the intake. */
const asHolder = async (come: (visitor: Visitor) => Promise<unknown>): Promise<Cookies> => {
  const visitor = site.visitor();
  await come(visitor);
  return visitor.cookies;
};

const asColleague = async (): Promise<Cookies> => {
  const browser = site.browser();
  await browser.signIn(rosselle);
  return browser.cookies;
};

/** Who stands at each page. */
const pages: Record<string, [path: string, come: () => Promise<Cookies>]> = {
  'first page': ['/demande', () => asHolder(async () => {})],
  'half-way': [
    '/demande',
    () => asHolder((visitor) => visitor.fillIn({ collective: 'several' }, { until: 'employment' })),
  ],
  recapitulation: ['/demande', () => asHolder((visitor) => visitor.fillIn({ place: 'Tourcoing', prescriber1: 'bge' }))],
  sent: [
    '/demande/merci',
    () => asHolder(async (visitor) => visitor.send(await visitor.fillIn({ collective: 'several' }))),
  ],
  figures: ['/rapport/2016', asColleague],
  dashboard: ['/equipe', asColleague],
  holders: ['/equipe/porteurs', asColleague],
  journey: ['/equipe/parcours/ESS-2013-001', asColleague],
  'to mend': ['/equipe/a-corriger/2016', asColleague],
};

type Report = {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number }>;
};

/** Lighthouse sometimes misses the beginning of its own recording, and says to run it again. */
const measure = async (path: string, cookies: Cookies, tries = 3): Promise<Report> => {
  const output = join(folder, 'report.json');
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const args = [
    ...['--yes', lighthouse, server.url + path, '--quiet', '--output=json', `--output-path=${output}`],
    ...[`--only-categories=${categories.join(',')}`, '--chrome-flags=--headless=new --no-sandbox'],
    ...(cookie === '' ? [] : [`--extra-headers=${JSON.stringify({ cookie })}`]),
  ];
  // Not `spawnSync`: the pages are answered by this process.
  const code = await new Promise<number | null>((resolve, reject) => {
    const env = { ...process.env, CHROME_PATH: installedBrowser };
    spawn('npx', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
      .on('error', reject)
      .on('exit', resolve);
  });
  if (code !== 0 && tries > 1) return measure(path, cookies, tries - 1);
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
};

process.stdout.write(`other work on the machine: ${loadavg()[0]?.toFixed(1)}\n`);
process.stdout.write(
  `${''.padEnd(16)}${categories.map((name) => name.padStart(16)).join('')}   interactive    weight\n`,
);
for (const [name, [path, come]] of Object.entries(pages)) {
  const report = await measure(path, await come());
  const scores = categories.map((each) => Math.round((report.categories[each]?.score ?? 0) * 100));
  const interactive = (report.audits.interactive?.numericValue ?? Number.NaN) / 1000;
  process.stdout.write(`${name.padEnd(16)}${scores.map((score) => String(score).padStart(16)).join('')}`);
  const weight = (report.audits['total-byte-weight']?.numericValue ?? Number.NaN) / 1024;
  process.stdout.write(`${interactive.toFixed(2).padStart(12)} s${weight.toFixed(0).padStart(7)} KB\n`);
}
await server.close();
await site.close();
rmSync(folder, { recursive: true });
