import * as z from 'zod';
import { oweRoundUp } from '../../shared/usecases/weekOf.ts';
import { handle, moment } from '../runtime/handler.ts';
import { stores } from '../runtime/stores.ts';

const event = z.object({ scheduledTime: moment });

/** Each morning from Monday to Friday, so that what was missed is made up for; the first of a week owes its post. */
export const handler = handle(event, ({ scheduledTime: now }) => oweRoundUp(stores(), now));
