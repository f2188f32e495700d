import { createHash } from 'node:crypto';
import type { Association } from '../domain/association.ts';
import { reminderRules } from '../domain/reminders/reminderRules.ts';

type Settings = Pick<Association, 'rules' | 'calendar'>;

let last: (Settings & { name: string }) | undefined;

/**
 * A name for everything in the settings that decides when something falls due: thresholds, calendar, which reminder rules
 * there are. The same in every process while nothing of it changes.
 */
export const rulesInForce = ({ rules, calendar }: Settings): string => {
  // Asked at each plan, and the same for months. Settings are never changed in place.
  if (last?.rules !== rules || last.calendar !== calendar)
    last = { rules, calendar, name: nameOf({ rules, calendar }) };
  return last.name;
};

const nameOf = ({ rules, calendar }: Settings): string => {
  const text = JSON.stringify([rules, calendar, reminderRules.map(({ id }) => id)]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
};
