/** A figure as either side writes it: only the rows of its breakdown that are not 0. */
export type Figures = Record<string, { value: number | null; breakdown?: Record<string, number> }>;

/**
 * What one side took for one size, in milliseconds and megabytes; `cpu` of all its processors in the best run, which other
 * work on the machine does not change; `peak` of its whole process.
 */
export type Measured = {
  what: string;
  load: number;
  first: number;
  best: number;
  cpu: number;
  peak: number;
  figures: Figures;
};

/** Loads once, computes as often as asked, and says what that took. */
export const measure = async <Data>(
  what: string,
  {
    load,
    compute,
    runs,
  }: { load: () => Data | Promise<Data>; compute: (data: Data) => Figures | Promise<Figures>; runs: number },
): Promise<Measured> => {
  const begun = performance.now();
  const data = await load();
  const loaded = performance.now() - begun;
  const [times, cpus]: [number[], number[]] = [[], []];
  let figures: Figures = {};
  for (let run = 0; run < runs; run += 1) {
    const [start, idle] = [performance.now(), process.cpuUsage()];
    figures = await compute(data);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(idle);
    cpus.push((user + system) / 1000);
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  return { what, load: loaded, first: times[0] ?? 0, best: Math.min(...times), cpu: Math.min(...cpus), peak, figures };
};
