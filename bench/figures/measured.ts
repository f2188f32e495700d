/** A figure as either side writes it: only the rows of its breakdown that are not 0. */
export type Figures = Record<string, { value: number | null; breakdown?: Record<string, number> }>;

/** What one side took for one size, in milliseconds and megabytes; `peak` of its whole process. */
export type Measured = { what: string; load: number; first: number; best: number; peak: number; figures: Figures };

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
  const times: number[] = [];
  let figures: Figures = {};
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    figures = await compute(data);
    times.push(performance.now() - start);
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  return { what, load: loaded, first: times[0] ?? 0, best: Math.min(...times), peak, figures };
};
