import * as z from 'zod';
import { awaitSignal } from '../../shared/usecases/keepTime.ts';
import { handle } from '../runtime/handler.ts';
import { jalon } from '../runtime/jalon.ts';

const event = z.object({
  journeyId: z.string(),
  name: z.string(),
  token: z.string(),
  // Absent in executions that began before they were told.
  enteredAt: z.string().default(''),
  retries: z.number().default(0),
  phase: z.string(),
  plan: z.object({
    stage: z.string(),
    version: z.number(),
    over: z.boolean(),
    plannedWith: z.string().optional(),
    reminder: z.string().optional(),
  }),
});

export const handler = handle(event, (wait) => awaitSignal(jalon(), wait));
