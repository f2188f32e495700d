import * as z from 'zod';
import { isOver, type News } from '../../shared/usecases/keepTime.ts';
import { raiseNudges } from '../../shared/usecases/raiseNudges.ts';
import { environment } from '../runtime/environment.ts';
import { handle, moment } from '../runtime/handler.ts';
import { stores } from '../runtime/stores.ts';

const event = z.object({ journeyId: z.string(), renew: z.boolean(), now: moment });

export const handler = handle(event, async ({ journeyId, renew, now }): Promise<News> => {
  const journey = await raiseNudges(stores(), journeyId, now, { canText: environment().SMS_URL !== undefined });
  return journey
    ? { stage: journey.stage, over: isOver(journey, stores()), renew }
    : { stage: 'closed', over: true, renew: false };
});
