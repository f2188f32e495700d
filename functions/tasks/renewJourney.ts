import * as z from 'zod';
import { continueAsNew, startClaimed } from '../../shared/usecases/keepTime.ts';
import { handle } from '../runtime/handler.ts';
import { jalon } from '../runtime/jalon.ts';

const event = z.object({ journeyId: z.string(), name: z.string() });

export const handler = handle(event, async ({ journeyId, name }) => {
  const [journey, current] = await Promise.all([
    jalon().journeys.load(journeyId),
    jalon().executions.current(journeyId),
  ]);
  if (!journey || !current) return;
  // Repeated: the journey's execution is another one by now.
  if (current.name !== name) return startClaimed(jalon(), journey, current);
  await continueAsNew(jalon(), journey, current);
});
