import * as z from 'zod';
import { planJourney } from '../../shared/usecases/keepTime.ts';
import { handle, moment } from '../runtime/handler.ts';
import { stores } from '../runtime/stores.ts';

const event = z.object({ journeyId: z.string(), name: z.string(), startedAt: moment, now: moment });

export const handler = handle(event, (execution) => planJourney(stores(), execution));
