import { readdirSync } from 'node:fs';
import { describe } from 'vitest';
import { bot } from './lab.ts';

bot.from = 'bundle';

/** `bench/replay.ts` replays more than that against the bundle; the manifest is no part of it. */
const others = ['bundle.test.ts', 'manifest.test.ts', 'replay.test.ts'];

const files = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => name.endsWith('.test.ts') && !others.includes(name),
);

// Every test of the bot once more, against the minified files that go to AWS.
for (const file of files) describe(`from its bundle: ${file}`, async () => void (await import(`./${file}`)));
