/** Slack waits three seconds; the way to it and a cold start take their part of them. */
const longest = 2_500;

/** What the work comes to, or `late` when it takes too long. The work goes on: what it saves is saved. */
export const inTime = async <Value>(work: Promise<Value>, late: Value): Promise<Value> => {
  const { promise, resolve } = Promise.withResolvers<Value>();
  const timer = setTimeout(() => resolve(late), longest);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};
