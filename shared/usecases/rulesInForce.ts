import { createHash } from 'node:crypto';
import type { Association } from '../domain/association.ts';
import { reminderRules } from '../domain/reminders/reminderRules.ts';

let last = { text: '', name: '' };

/**
 * A name for everything in the settings that decides when something falls due: thresholds, calendar, which reminder rules
 * there are. The same in every process while nothing of it changes.
 */
export const rulesInForce = ({ rules, calendar }: Pick<Association, 'rules' | 'calendar'>): string => {
  const text = JSON.stringify([rules, calendar, reminderRules.map(({ id }) => id)]);
  // Asked at each plan, and the same for months.
  if (text !== last.text) last = { text, name: createHash('sha256').update(text).digest('hex').slice(0, 16) };
  return last.name;
};
