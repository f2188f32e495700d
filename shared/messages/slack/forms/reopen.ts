import { toDay } from '../../../domain/paris.ts';
import type { JourneyForm } from '../form.ts';
import { dayInput, textInput } from '../inputs.ts';

/** A closed journey goes on. */
export const reopenForm: JourneyForm = {
  id: 'journey.reopen',
  button: ({ journey }) => (journey.closing ? 'Rouvrir' : undefined),
  title: 'Rouvrir le parcours',
  blocks: ({ now }) => [dayInput('on', 'Date', toDay(now)), textInput('why', 'Pourquoi')],
  command: (answers) => ({ type: 'Reopen', on: answers.day('on'), why: answers.text('why') }),
};
