import * as z from 'zod';
import { executionBroke } from '../../shared/usecases/executionBroke.ts';
import { handle } from '../runtime/handler.ts';
import { jalon } from '../runtime/jalon.ts';
import { log } from '../runtime/log.ts';

/** EventBridge: «Step Functions Execution Status Change». `input` is the execution's own, as text. */
const event = z.object({
  time: z.iso.datetime().transform((text) => Date.parse(text)),
  detail: z.object({
    name: z.string(),
    status: z.string(),
    input: z.string().transform((text) => z.object({ journeyId: z.string() }).parse(JSON.parse(text))),
    startDate: z.number(),
    stopDate: z.number(),
    error: z.string().nullish(),
  }),
});

export const handler = handle(event, async ({ time, detail }) => {
  const { name, status, input, startDate, stopDate, error } = detail;
  log('ERROR', 'a journey execution broke', { execution: name, status, error: error ?? '' });
  const failure = { name, status, error: error ?? '', at: time, lasted: stopDate - startDate };
  await executionBroke(jalon(), input.journeyId, failure);
});
