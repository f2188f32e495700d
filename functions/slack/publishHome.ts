import { home } from '../../shared/messages/slack/home.ts';
import { workOf } from '../../shared/usecases/workOf.ts';
import { logFailure } from '../runtime/log.ts';
import type { Act } from './act.ts';

/** Shows a colleague their home page as it is now. What they did before is saved: failing here says nothing of it. */
export const publishHome = async ({ jalon, slack, staff, now }: Act): Promise<void> => {
  try {
    const view = home(await workOf(jalon, staff, now), staff, { association: jalon.association, now });
    await slack.views.publish({ user_id: staff.slackUserId, view });
  } catch (error) {
    logFailure('publishing a home page')(error);
  }
};
