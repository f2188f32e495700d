import * as z from 'zod';
import { rebuild } from '../../shared/usecases/rebuild.ts';
import { handle, moment } from '../runtime/handler.ts';
import { jalon } from '../runtime/jalon.ts';
import { log } from '../runtime/log.ts';

const event = z.object({ scheduledTime: moment });

/** Each morning before work: no journey stands still unseen, and what the settings say since yesterday holds for all. */
export const handler = handle(event, async () => {
  const { journeys, started, replanned } = await rebuild(jalon());
  if (started > 0) log('ERROR', 'journeys stood still', { journeys, started });
  if (replanned > 0) log('INFO', 'journeys planned by changed settings', { journeys, replanned });
});
