import * as z from 'zod/mini';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { undo } from '../../../shared/usecases/undo.ts';
import { refreshCard } from '../showCard.ts';
import type { ActionListener } from './action.ts';

const change = z.tuple([z.string(), z.string()]);

/** Takes back what somebody just did. */
export const undoChange: ActionListener = async ({ value, commandId, view }, { jalon, staff, now, ...act }) => {
  const [journeyId, undoes] = change.parse(JSON.parse(value));
  const by = { kind: 'staff', name: staff.name } as const;
  const executed = await undo(jalon, undoes, { commandId, journeyId, at: now, by, from: 'slack' });
  if ('refusal' in executed) return executed.refusal.sentence;
  if (!view) return botTexts.undone;
  await refreshCard({ jalon, staff, now, ...act }, journeyId, view.id, { sentence: botTexts.undone });
  return undefined;
};
