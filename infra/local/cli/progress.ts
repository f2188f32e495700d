import type { Progress } from '../../../shared/usecases/importRecords.ts';

/** Shows how far long work is, on standard error: one line that counts on a terminal, every tenth part elsewhere. */
export const showProgress = (label: string, out: NodeJS.WriteStream = process.stderr): Progress => {
  let shown = -1;
  return (done, of) => {
    const step = out.isTTY ? Math.floor((done / of) * 100) : Math.floor((done / of) * 10) * 10;
    if (step === shown) return;
    shown = step;
    out.write(out.isTTY ? `\r${label} : ${step} %${done === of ? '\n' : ''}` : `${label} : ${step} %\n`);
  };
};
