import type { ViewOutput } from '@slack/bolt';
import type { Change } from '../../../shared/messages/slack/notice.ts';
import type { Act } from '../act.ts';

/** Somebody used a button or a menu, of a message, of a modal or of the home page. */
type Press = {
  /** the button's value, or the choice of a menu */
  value: string;
  triggerId: string;
  /** names this one press, so that the same press delivered twice acts once */
  commandId: string;
  /** the modal it is in */
  view: ViewOutput | undefined;
};

/** What the person is told: a sentence, and what it was about if that can be taken back. */
export type Told = { sentence: string; change: Change };

/** Does what was pressed. */
export type ActionListener = (press: Press, act: Act) => Promise<string | Told | undefined>;
