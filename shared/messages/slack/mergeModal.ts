import type { ModalView } from '@slack/types';
import { longDate } from '../../domain/frenchDates.ts';
import type { Journey } from '../../domain/journey/journey.ts';
import type { Person } from '../../domain/records.ts';
import { whyAlike } from '../../domain/search/duplicates.ts';
import { escapeMrkdwn, section } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import type { Alike } from './alike.ts';
import type { Answers } from './answers.ts';
import { choice, fitsChoice, radioInput, textInput } from './inputs.ts';
import { mergeActions, projectLine, type Separation, separateButton } from './merged.ts';
import { modal } from './modal.ts';

/** Ten choices can be shown. */
const mostJourneys = 9;

/**
 * Asks what two persons who are alike have to do with each other: one person with two projects, or one request that came
 * twice. `journeys` are those of the other that may be of the same request.
 */
export const mergeModal = (
  journey: Journey,
  person: Person,
  { person: other, likenesses, journeys }: Pick<Alike, 'person' | 'likenesses' | 'journeys'>,
): ModalView => {
  const requests = journeys
    .map((one) => choice(`Même demande : ${projectLine(one)}`, one.id))
    .filter(fitsChoice)
    .slice(0, mostJourneys);
  const why = likenesses.length > 0 ? ` : ${whyAlike(likenesses)}` : '';
  return modal(
    'Rapprocher',
    [
      section(`*${escapeMrkdwn(fullName(person))}* et *${escapeMrkdwn(fullName(other))}*${why}`),
      radioInput(
        'what',
        'De quoi s’agit-il ?',
        [choice('Même personne, autre projet', 'person'), ...requests],
        undefined,
        {
          hint: 'Une même demande devient un seul parcours, avec les rendez-vous et les suivis des deux.',
        },
      ),
      radioInput(
        'stays',
        'Laquelle garder ?',
        [
          choice(`L’autre : ${fullName(other)}`, 'other'),
          choice(`Celle-ci : ${fullName(person)}, demande du ${longDate(journey.waitingSince)}`, 'this'),
        ],
        'other',
        { hint: 'La fiche gardée est complétée par l’autre. Rien n’est effacé : on peut séparer à tout moment.' },
      ),
      textInput('why', 'Pourquoi', { optional: true }),
    ],
    {
      callbackId: mergeActions.open,
      submit: 'Rapprocher',
      memory: { journeyId: journey.id, persons: [person.id, other.id] },
    },
  );
};

/** What was chosen: `requestId` is the journey of the other that is of the same request. */
export const readMerge = (
  answers: Answers,
): { requestId: string | undefined; staysThis: boolean; why: string | undefined } => {
  const what = answers.choice('what');
  return {
    requestId: what === 'person' ? undefined : what,
    staysThis: answers.choice('stays') === 'this',
    why: answers.textIfAny('why'),
  };
};

/** That it is done, and the way back. */
export const mergedModal = (sentence: string, separation: Separation): ModalView =>
  modal('Rapprocher', [{ ...section(`✓ ${sentence}`), accessory: separateButton(separation) }]);
