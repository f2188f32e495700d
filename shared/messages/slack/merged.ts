import type { KnownBlock } from '@slack/types';
import { longDate } from '../../domain/frenchDates.ts';
import type { Journey } from '../../domain/journey/journey.ts';
import { toDay } from '../../domain/paris.ts';
import { stageLabel } from '../../domain/programmes.ts';
import type { Person } from '../../domain/records.ts';
import type { PersonMerge } from '../../domain/samePersons.ts';
import type { PlainDate } from '../../domain/time.ts';
import { button, escapeMrkdwn, section } from '../blocks.ts';
import { fullName } from '../holderName.ts';

/** A colleague said that a person is `other`, or that `other` is that person. */
export type MergedPerson = { merge: PersonMerge; other: Person | undefined };

/** `open` is also the callback id of the modal that it opens. */
export const mergeActions = { open: 'duplicate.merge', separate: 'merge.separate' } as const;

/** What « Séparer » takes apart: a statement about persons, or two journeys; `shown` is the journey of the card it is on. */
export type Separation = { persons: string } | { survivor: string; absorbed: string; shown?: string };

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
