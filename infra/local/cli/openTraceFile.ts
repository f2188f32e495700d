import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SimulationReport } from '../../simulation/simulation.ts';
import type { Trace } from '../../simulation/trace.ts';
import { traceLines } from '../../simulation/traceLines.ts';
import { UserError } from '../userError.ts';
import { simulationTexts } from './simulationTexts.ts';

/**
 * A file into which a simulation is written when it is over, line by line. It is opened before, because a simulation may
 * take long; rejects with a UserError where that cannot be.
 */
export const openTraceFile = async (path: string) => {
  const file = await open(path, 'w').catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(simulationTexts.badFile(path, cause.code ?? cause.name), { cause, exitCode: 2 });
  });
  return {
    write: (report: SimulationReport, traces: readonly Trace[]): Promise<void> =>
      pipeline(Readable.from(traceLines(report, traces)), file.createWriteStream()),
  };
};
