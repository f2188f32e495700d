import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bot, startLab } from '../test/functions/slack/lab.ts';
import { replay } from '../test/functions/slack/replay.ts';

/**
 * Ten thousand requests, each delivered one to four times in random order, to the bundle of the bot: what was carried
 * out twice, what was lost, and how the others were refused.
 *
 *   node bench/replay.ts [--requests 10000] [--seed 1]
 */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});

bot.from = 'bundle';
const lab = await startLab();
const began = performance.now();
const { requests, deliveries, answers, faults } = await replay(lab, {
  requests: Number(values.requests),
  journeys: 200,
  seed: Number(values.seed),
});
const spent = ((performance.now() - began) / 1000).toFixed(0);
process.stdout.write(`${requests} requests delivered ${deliveries} times in ${spent} s, seed ${values.seed}; `);
process.stdout.write(`other work on the machine: ${loadavg()[0]?.toFixed(1)}\n`);
for (const [answer, count] of Object.entries(answers)) process.stdout.write(`answered ${answer}: ${count}\n`);
process.stdout.write(faults.length === 0 ? 'nothing twice, nothing lost\n' : `${faults.join('\n')}\n`);
await lab.stop();
if (faults.length > 0 || Object.keys(answers).some((answer) => !/^\d+$/.test(answer))) process.exitCode = 1;
