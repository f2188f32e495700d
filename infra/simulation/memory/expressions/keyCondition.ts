import { refuse } from '../refuse.ts';
import { compileOnce } from './compileOnce.ts';

/** Which partition is asked for, and which part of it: the placeholders of its values. */
export type KeyCondition = {
  partitionKey: string;
  sortKey?: string;
  partition: string;
  prefix?: string;
  upTo?: string;
};

const prefixed = /^(\w+) = (:\w+) AND begins_with\((\w+), (:\w+)\)$/;
const upToOne = /^(\w+) = (:\w+) AND (\w+) <= (:\w+)$/;
const whole = /^(\w+) = (:\w+)$/;

/** The three ways in which a partition is read. */
export const compileKeyCondition = compileOnce((text): KeyCondition => {
  const [, partitionKey, partition, sortKey, value] =
    prefixed.exec(text) ?? upToOne.exec(text) ?? whole.exec(text) ?? [];
  if (partitionKey === undefined || partition === undefined)
    return refuse(`the memory table does not understand « ${text} »`);
  if (sortKey === undefined || value === undefined) return { partitionKey, partition };
  return { partitionKey, sortKey, partition, ...(prefixed.test(text) ? { prefix: value } : { upTo: value }) };
});
