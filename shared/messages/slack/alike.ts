import type { KnownBlock } from '@slack/types';
import type { Journey } from '../../domain/journey/journey.ts';
import type { Person } from '../../domain/records.ts';
import { type Duplicate, whyAlike } from '../../domain/search/duplicates.ts';
import { button, escapeMrkdwn, section } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import { mergeActions, projectLine } from './merged.ts';

/** Somebody who may be the same person, with what they carry. */
export type Alike = Duplicate & { journeys: readonly Pick<Journey, 'id' | 'stage' | 'project'>[] };

/** Beyond these a name is not the one that is meant. */
const mostAlike = 5;

/** Who may be the same person as a holder of this journey, and why; ids only in the buttons. */
export const alikeBlocks = (journeyId: string, person: Person, alike: readonly Alike[]): KnownBlock[] =>
  alike.slice(0, mostAlike).map(({ person: other, verdict, likenesses, journeys }) => ({
    ...section(
      [
        `*Déjà connu ?* ${escapeMrkdwn(fullName(other))} (${verdict}) : ${whyAlike(likenesses)}`,
        ...journeys.map((journey) => escapeMrkdwn(projectLine(journey))),
      ].join('\n'),
    ),
    accessory: button('Rapprocher', mergeActions.open, JSON.stringify([journeyId, person.id, other.id])),
  }));
