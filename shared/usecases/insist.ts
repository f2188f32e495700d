/** With a random pause after each, 50 at once on one journey all pass. */
const mostTries = 40;

/** Tries again while somebody else was faster (`undefined`); undefined when that does not end. */
export const insist = async <Result>(attempt: () => Promise<Result | undefined>): Promise<Result | undefined> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
    await pause(tries);
  }
  return undefined;
};

const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * (tries + 1))));
