import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asRead, asText, goldenFiles, goldenUrl, readGolden, remindersOf } from './goldenFile.ts';
import { createGoldenLife } from './goldenLife.ts';
import { goldenLives } from './goldenLives.ts';

/**
 * Writes the lives that have no file yet into `test/data/journals/`, as the code of today lives them. A journal that is
 * there is never written again; `--reminders` only plans anew what is ahead in each, after a rule was changed on purpose.
 *
 *   node test/shared/domain/journey/writeGoldenJournals.ts [--reminders]
 */
const { values } = parseArgs({ options: { reminders: { type: 'boolean', default: false } } });
const today = new Date().toISOString().slice(0, 10);
const known = goldenFiles();

for (const [name, live] of Object.entries(goldenLives)) {
  const life = createGoldenLife();
  live(life);
  for (const [journeyId, { journal, journey }] of Object.entries(life.lived)) {
    const ending = `-${name}-${journeyId}.json`;
    if (known.some((file) => file.slice('2026-11-25'.length) === ending)) continue;
    writeFileSync(goldenUrl(today + ending), asText({ journal, journey, reminders: remindersOf(journey) }));
    process.stdout.write(`${today}${ending}\n`);
  }
}

if (values.reminders)
  for (const name of known) {
    const golden = readGolden(name);
    writeFileSync(goldenUrl(name), asText({ ...golden, reminders: remindersOf(asRead(golden.journey)) }));
  }
