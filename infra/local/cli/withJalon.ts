import { connectJalon } from '../../../functions/runtime/jalon.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { finishImports } from '../../../shared/usecases/importRecords.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { startCloud } from '../cloud.ts';
import { findRunning, isStore } from '../storeFolder.ts';
import { UserError } from '../userError.ts';
import { logLine } from './logLine.ts';
import { showProgress } from './progress.ts';
import { cliTexts } from './texts.ts';

/**
 * Does something with the records of a store: on the local cloud that runs on it, else on one that is started for as
 * long as it takes, clock standing still. An import that was cut off is finished first. A store that is not there is
 * made only where `create` says so: whoever reads from one has mistyped its name.
 */
export const withJalon = async <Result>(
  store: string,
  work: (jalon: Jalon, now: Instant) => Promise<Result>,
  { create = false }: { create?: boolean } = {},
): Promise<Result> => {
  const running = findRunning(store);
  if (running) {
    Object.assign(process.env, running.environment);
    const { now } = (await (await fetch(`${running.url}/local/clock`)).json()) as { now: Instant };
    const jalon = connectJalon();
    await finishImports(jalon, showProgress(cliTexts.finishing));
    return work(jalon, now);
  }
  if (!create && !isStore(store)) throw new UserError(cliTexts.noStore(store));
  const cloud = await startCloud({ store, port: 0, running: false, example: false, log: logLine });
  try {
    await finishImports(cloud.jalon, showProgress(cliTexts.finishing));
    const result = await work(cloud.jalon, cloud.clock.now());
    await cloud.settled();
    return result;
  } finally {
    await cloud.close();
  }
};
