import { decideSeparation } from '../domain/journey/decisions/merging.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { Refusal } from '../domain/refusals.ts';
import { carryOutTogether, type Pair } from './carryOutTogether.ts';
import type { Stores } from './jalon.ts';
import { type Saying, takenBack, toContext } from './personMerges.ts';

/** Both journeys go on on their own again, at any time; persons who were said to be one in the same breath are two. */
export const separateJourneys = (
  jalon: Pick<Stores, 'journeys' | 'merges' | 'association'>,
  ids: Pair<string>,
  saying: Saying,
): Promise<Pair<Journey> | { refusal: Refusal }> =>
  carryOutTogether(jalon, ids, toContext(saying), async ({ survivor, absorbed }) => {
    const decision = decideSeparation(survivor, absorbed, saying);
    const journal = await jalon.journeys.journal(ids.absorbed);
    const merged = journal.findLast(({ type }) => type === 'AbsorbedInto')?.commandId ?? '';
    const said = takenBack(await jalon.merges.all(), merged.slice(0, -`/${ids.absorbed}`.length), saying);
    return { decision, also: said?.writes ?? [] };
  });
