import type { ViewOutput } from '@slack/bolt';
import type { Act } from '../act.ts';

/** Somebody used a button or a menu, of a message or of a modal. */
type Press = {
  /** the button's value, or the choice of a menu */
  value: string;
  triggerId: string;
  /** names this one press, so that the same press delivered twice acts once */
  commandId: string;
  /** the modal it is in */
  view: ViewOutput | undefined;
};

/** Does what was pressed; a sentence is shown to the person. */
export type ActionListener = (press: Press, act: Act) => Promise<string | undefined>;
