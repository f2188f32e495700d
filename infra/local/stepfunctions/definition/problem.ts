/** What is wrong and where, `/States/Wait for it/Seconds`. */
export type Problem = { code: string; message: string; at: string };
