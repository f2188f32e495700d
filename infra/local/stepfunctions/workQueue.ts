export type WorkQueue = {
  add(job: () => Promise<void>): void;
  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void>;
};

/** Runs jobs in the order they came, at most `concurrency` at the same time. A job that throws is a fault and ends the process. */
export const createWorkQueue = (concurrency: number): WorkQueue => {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let idle = Promise.withResolvers<void>();
  idle.resolve();

  const next = () => {
    const job = running < concurrency ? waiting.shift() : undefined;
    if (!job) return;
    running += 1;
    // Between jobs the event loop gets a turn: ten thousand of them must not keep a request waiting.
    setImmediate(() => job().finally(done));
  };

  const done = () => {
    running -= 1;
    next();
    if (running === 0) idle.resolve();
  };

  return {
    add: (job) => {
      if (running === 0) idle = Promise.withResolvers();
      waiting.push(job);
      next();
    },
    idle: () => idle.promise,
  };
};
