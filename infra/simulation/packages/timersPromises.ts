import { port } from './port.ts';

/** `node:timers/promises` in virtual time. */
export const setTimeout = async <Value>(milliseconds: number, value?: Value): Promise<Value | undefined> => {
  await port().sleep(milliseconds);
  return value;
};
