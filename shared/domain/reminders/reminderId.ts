import type { PlainDate } from '../time.ts';

type Dated = { subject?: string; due: PlainDate };

/** What a reminder is about, whenever it is due: the rule, and the subject if it has one. */
export const reasonOf = (rule: string, subject: string | undefined): string =>
  subject === undefined ? rule : `${rule}/${subject}`;

/** A reminder's id is its reason and the day on which it is due. */
export const reminderId = (rule: string, { subject, due }: Dated): string => `${reasonOf(rule, subject)}/${due}`;

export type ReminderParts = Dated & { rule: string; reason: string };

/** What an id was made of; a subject may itself have a slash. */
export const partsOf = (id: string): ReminderParts => {
  const known = parts.get(id);
  if (known) return known;
  const [first, last] = [id.indexOf('/'), id.lastIndexOf('/')];
  const [rule, reason] = first === -1 ? [id, id] : [id.slice(0, first), id.slice(0, last)];
  const due = first === -1 ? '' : id.slice(last + 1);
  const read = { rule, reason, due, ...(first < last && { subject: id.slice(first + 1, last) }) };
  if (parts.size === mostParts) parts.clear();
  parts.set(id, read);
  return read;
};

/** The ids of a journey are taken apart again with each of its changes. */
const parts = new Map<string, ReminderParts>();
const mostParts = 10_000;
