import type { PlainTextOption } from '@slack/types';
import * as z from 'zod/mini';
import { programmes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { stageLabel } from '../../domain/programmes.ts';
import type { Holder } from '../../domain/search/readHolder.ts';
import { shorten } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import { choice } from './inputs.ts';

export type { Holder };

/** `Amina Benali · maturation · Épicerie solidaire`: tells apart people of the same name. */
export const holderLabel = ({ person, journey: { id, stage, project } }: Holder): string =>
  shorten(
    [fullName(person), stageLabel(stage), project.title ?? `${labelOf(programmes, project.programme)} ${id}`].join(
      ' · ',
    ),
    75,
  );

const value = z.tuple([z.string(), z.string()]);

/** The choice of a holder in a search: ids only. */
export const holderChoice = (holder: Holder): PlainTextOption =>
  choice(holderLabel(holder), JSON.stringify([holder.journey.id, holder.person.id]));

export const readHolderChoice = (chosen: string): { journeyId: string; personId: string } => {
  const [journeyId, personId] = value.parse(JSON.parse(chosen));
  return { journeyId, personId };
};
