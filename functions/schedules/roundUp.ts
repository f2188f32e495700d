import * as z from 'zod';
import { oweRoundUp } from '../../shared/usecases/weekOf.ts';
import { handle, moment } from '../runtime/handler.ts';
import { stores } from '../runtime/stores.ts';

const event = z.object({ scheduledTime: moment });

/** Each Monday; on a holiday the post waits for the first working hours. */
export const handler = handle(event, ({ scheduledTime: now }) => oweRoundUp(stores(), now));
