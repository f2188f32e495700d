import { type Draft, valuesOf } from '../domain/draft.ts';
import { longDate, longDateTime } from '../domain/frenchDates.ts';
import { toDay, toLocal } from '../domain/paris.ts';
import { button, context, escapeMrkdwn, type Post, section } from './blocks.ts';
import { callBackActions } from './callBackActions.ts';
import { shortName } from './holderName.ts';

/** Somebody began a request and did not send it: in the team's channel, with nothing personal but a first name and an initial. */
export const callBackPost = ({ id, answers, begunAt, calledBack, sentAt, mailFailed }: Draft): Post => {
  const who = escapeMrkdwn(shortName(personIn(answers)));
  const state = sentAt
    ? `Demande envoyée le ${longDate(toDay(sentAt))}`
    : calledBack && `Rappelé par *${escapeMrkdwn(calledBack.by)}* le ${longDate(toDay(calledBack.at))}`;
  return {
    text: `À rappeler : ${who}`,
    blocks: [
      section(`*À rappeler* : ${who}\nDemande commencée ${longDateTime(toLocal(begunAt))}, pas envoyée.`),
      ...(mailFailed !== undefined && !state
        ? [context(`Le courriel pour continuer sa demande n’a pas pu partir (${mailFailed}).`)]
        : []),
      context(state ?? 'La personne sait que nous la rappelons.'),
      {
        type: 'actions',
        block_id: 'draft',
        elements: [
          button('Voir la fiche', callBackActions.details, id, ...(state ? [] : (['primary'] as const))),
          ...(state
            ? []
            : [button('Noter la demande', callBackActions.note, id), button('C’est fait', callBackActions.called, id)]),
        ],
      },
    ],
  };
};

/** The same post once nothing is kept of it. */
export const callBackGone = (): Post => {
  const text = 'À rappeler : cette demande commencée a été effacée.';
  return { text, blocks: [section(text)] };
};

const personIn = (answers: Draft['answers']) => {
  const [firstName, lastName] = ['firstName', 'lastName'].map((name) => valuesOf(answers, name)[0]);
  return { id: '', ...(firstName !== undefined && { firstName }), ...(lastName !== undefined && { lastName }) };
};
