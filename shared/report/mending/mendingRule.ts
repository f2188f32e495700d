import type { StaffRole } from '../../domain/association.ts';
import type { ReportYear } from '../reportYear.ts';

/** One record that is wrong or says too little. `what` is French and names nobody. */
export type Fault = {
  /** the id of the record, as the record files have it */
  record: string;
  what: string;
  projectId?: string | undefined;
  /** who was or is in charge, by name */
  advisor?: string | undefined;
};

/**
 * Something about the records that makes figures wrong, or leaves them without an answer, and that somebody can put right.
 * `title`, `effect` and `where` are French: what it is, what it does to the report, where one puts it right.
 */
export type MendingRule = {
  id: string;
  title: string;
  effect: string;
  where: string;
  /** who puts it right: whoever is in charge of the journey, or whoever has that role */
  who: 'advisor' | StaffRole;
  /** What is wrong in a year, as of its last day. */
  find: (year: ReportYear) => Fault[];
};

/** Where one puts right what only the record files say. */
export const inFile = (file: string): string => `À corriger dans ${file}, puis « npx jalon import ».`;

/** Where one puts right what the journey says. */
export const inJourney = (button: string): string => `À corriger dans Slack : /parcours, puis « ${button} ».`;
