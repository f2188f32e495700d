import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findPeer, liveAsDurableFunctions, peerPackages } from './peers/durableExecution.ts';
import { type Ended, years } from './peers/ladder.ts';
import { liveInOurMachine } from './peers/ourMachine.ts';

/**
 * Journeys that wait and are nudged for four years, on a clock that leaps: in our machine, and as AWS's durable functions
 * in their own test runner, all at once on both sides. `--peer` says where the peer is installed, which Jalon itself is
 * not built on.
 *
 *   node bench/peers.ts [--journeys 128] [--peer DIR]
 */
const { values } = parseArgs({
  options: { journeys: { type: 'string', default: '128' }, peer: { type: 'string', default: '.' } },
});
const journeys = Number(values.journeys);
// The peer's runner puts a clock of its own into the place of this one.
const clock = performance.now.bind(performance);

const measure = async (name: string, live: (journeys: number) => Promise<Ended[]>): Promise<void> => {
  const [began, idle] = [clock(), process.cpuUsage()];
  const lives = await live(journeys);
  const { user, system } = process.cpuUsage(idle);
  const rate = (seconds: number): string => ((journeys * years) / seconds).toFixed(0).padStart(6);
  const each = new Set(lives.map(({ nudges, signals }) => `${nudges} nudges and ${signals} signals each`));
  process.stdout.write(
    `${name.padEnd(22)} journey-years a second: ${rate((clock() - began) / 1000)}, of its own CPU ` +
      `${rate((user + system) / 1_000_000)}; ${[...each].join('; ')}\n`,
  );
};

process.stdout.write(
  `${journeys} journeys of ${years} years; other work on the machine: ${loadavg()[0]?.toFixed(1)}\n`,
);
await measure('our machine', liveInOurMachine);
const peer = findPeer(values.peer);
if (peer) await measure('AWS durable functions', (count) => liveAsDurableFunctions(peer, count));
else
  process.stdout.write(
    `AWS durable functions are not installed: npm install --prefix DIR ${peerPackages.join(' ')}, then --peer DIR\n`,
  );
