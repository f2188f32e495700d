import * as z from 'zod';
import { finishErasures } from '../../shared/usecases/finishErasure.ts';
import { rebuild } from '../../shared/usecases/rebuild.ts';
import { handle, moment } from '../runtime/handler.ts';
import { jalon } from '../runtime/jalon.ts';
import { log } from '../runtime/log.ts';

const event = z.object({ scheduledTime: moment });

/** Each morning before work: no journey and no erasure stands still unseen, and what the settings say since yesterday holds for all. */
export const handler = handle(event, async ({ scheduledTime }) => {
  const erasures = await finishErasures(jalon(), scheduledTime);
  if (erasures > 0) log('ERROR', 'erasures stood still', { erasures });
  const { journeys, started, replanned } = await rebuild(jalon());
  if (started > 0) log('ERROR', 'journeys stood still', { journeys, started });
  if (replanned > 0) log('INFO', 'journeys planned by changed settings', { journeys, replanned });
});
