import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { toDay } from '../../../shared/domain/paris.ts';
import { createAnswers } from '../../../shared/messages/slack/answers.ts';
import { readPause } from '../../../shared/messages/slack/pauseModal.ts';
import type { Act } from '../act.ts';
import { publishHome } from '../publishHome.ts';

/** Notes when a colleague is away; the modal closes, and their home page shows it. */
export const submitPause = async (view: ViewOutput, act: Act): Promise<ViewResponseAction | undefined> => {
  const answers = createAnswers(view.state.values);
  const pause = readPause(answers, toDay(act.now));
  if (Object.keys(answers.errors).length > 0) return { response_action: 'errors', errors: answers.errors };
  await act.jalon.pauses.add({ ...pause, id: `slack/view/${view.id}`, staff: act.staff.name, notedAt: act.now });
  await publishHome(act);
  return undefined;
};
