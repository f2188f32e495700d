import type { KnownBlock } from '@slack/types';
import { longDate } from '../../domain/frenchDates.ts';
import type { Journey } from '../../domain/journey/journey.ts';
import { toDay } from '../../domain/paris.ts';
import { stageLabel } from '../../domain/programmes.ts';
import type { Person } from '../../domain/records.ts';
import type { PersonMerge } from '../../domain/samePersons.ts';
import { type Duplicate, whyAlike } from '../../domain/search/duplicates.ts';
import type { PlainDate } from '../../domain/time.ts';
import { button, escapeMrkdwn, section } from '../blocks.ts';
import { fullName } from '../holderName.ts';

/** Somebody who may be the same person, with what they carry. */
export type Alike = Duplicate & { journeys: readonly Pick<Journey, 'id' | 'stage' | 'project'>[] };

/** A colleague said that a person is `other`, or that `other` is that person. */
export type MergedPerson = { merge: PersonMerge; other: Person | undefined };

/** `open` is also the callback id of the modal that it opens. */
export const mergeActions = { open: 'duplicate.merge', separate: 'merge.separate' } as const;

/** What « Séparer » takes apart: a statement about persons, or two journeys; `shown` is the journey of the card it is on. */
export type Separation = { persons: string } | { survivor: string; absorbed: string; shown?: string };

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

/** `Épicerie solidaire (accueil / orientation)`. */
export const projectLine = ({ id, project, stage }: Pick<Journey, 'id' | 'project' | 'stage'>): string =>
  `${project.title ?? id} (${stageLabel(stage)})`;

export const separateButton = (separation: Separation) =>
  button('Séparer', mergeActions.separate, JSON.stringify(separation));

/** With whom a person was found to be one, and the way back. */
export const mergedPersonBlocks = (merged: readonly MergedPerson[]): KnownBlock[] =>
  merged.map(({ merge, other }) => ({
    ...section(said(`Fiche rapprochée avec celle de *${escapeMrkdwn(fullName(other))}*`, toDay(merge.at), merge)),
    accessory: separateButton({ persons: merge.id }),
  }));

/** With which journeys this one was found to be of one request, and the way back. */
export const mergedJourneyBlocks = ({ id, absorbed = [], absorbedInto }: Journey): KnownBlock[] => {
  const line = (other: { journeyId: string; title?: string; on: PlainDate; by: string; why?: string }): string =>
    said(`Rapproché avec *${escapeMrkdwn(other.title ?? other.journeyId)}*`, other.on, other);
  return [
    ...absorbed.map((other) => ({
      ...section(line(other)),
      accessory: separateButton({ survivor: id, absorbed: other.journeyId, shown: id }),
    })),
    ...(absorbedInto
      ? [
          {
            ...section(`${line(absorbedInto)}\nTout continue dans ce parcours-là.`),
            accessory: separateButton({ survivor: absorbedInto.journeyId, absorbed: id, shown: id }),
          },
        ]
      : []),
  ];
};

const said = (what: string, on: PlainDate, { by, why }: { by: string; why?: string }): string =>
  `${what} le ${longDate(on)}, par ${escapeMrkdwn(by)}${why === undefined ? '' : ` : ${escapeMrkdwn(why)}`}`;
