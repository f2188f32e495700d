import { decideMerge } from '../domain/journey/decisions/merging.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { Refusal } from '../domain/refusals.ts';
import { carryOutTogether, type Pair } from './carryOutTogether.ts';
import type { Stores } from './jalon.ts';
import { type SamePerson, type Saying, statement, toContext } from './personMerges.ts';

/**
 * Two journeys are of one request: the survivor goes on for both. With it is said who is the same person in both, unless
 * that is known. Everything is written together or nothing, and the same command merges once.
 */
export const mergeJourneys = (
  jalon: Pick<Stores, 'journeys' | 'merges' | 'association'>,
  ids: Pair<string>,
  { same, why }: { same?: SamePerson; why?: string | undefined },
  saying: Saying,
): Promise<Pair<Journey> | { refusal: Refusal }> =>
  carryOutTogether(jalon, ids, toContext(saying), async ({ survivor, absorbed }) => {
    const decision = decideMerge(survivor, absorbed, { ...saying, why });
    const said = same && statement(await jalon.merges.all(), same, saying);
    if (!said) return { decision, also: [] };
    if ('writes' in said) return { decision, also: said.writes };
    return said.refusal.code === 'samePerson' ? { decision, also: [] } : said;
  });
