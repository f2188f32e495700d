import { writeFileSync } from 'node:fs';
import { driveJourney, newOutside } from './journey.ts';

/** Drives the journey, and dies by SIGKILL in the given moment; what the world outside knows is left beside the file. */
const [, , file = '', moment = ''] = process.argv;
const outside = newOutside();

const dieAt = (now: string) => {
  if (now !== moment) return;
  writeFileSync(`${file}.json`, JSON.stringify(outside));
  process.kill(process.pid, 'SIGKILL');
};

const ORDINALS = ['first', 'second'];

await driveJourney(file, outside, {
  onCall: (name) => dieAt(`the ${ORDINALS[outside.calls.filter((call) => call === name).length - 1]} call of ${name}`),
  onTelling: () => dieAt(`the ${ORDINALS[outside.changes.length - 1]} telling of a change`),
});
