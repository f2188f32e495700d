import { refuse } from '../../refusals.ts';
import type { PlainDate } from '../../time.ts';
import type { Decision } from '../decision.ts';
import { type Journey, presentHolders } from '../journey.ts';

/**
 * A person, under any of these ids, is erased from a journey, merged ones too. Not from one that is open and that nobody
 * else carries: why it ended is counted, so a colleague says it, and nobody ends it in passing.
 */
export const decideErasure = (journey: Journey, personIds: readonly string[], on: PlainDate): Decision => {
  const present = presentHolders(journey).map(({ personId }) => personId);
  const erased = present.filter((id) => personIds.includes(id));
  const isOpen = journey.closing === undefined && journey.absorbedInto === undefined;
  if (isOpen && erased.length > 0 && erased.length === present.length)
    return refuse('stillOpen', [journey.project.title ?? journey.id]);
  return erased.map((personId) => ({ type: 'PersonErased', personId, on }));
};
