import type { ModalView } from '@slack/types';
import { appointmentTypes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { toDay } from '../../domain/paris.ts';
import { context, escapeMrkdwn, shorten } from '../blocks.ts';
import { appointmentForm } from './forms/appointment.ts';
import { type AppointmentDraft, appointmentFields, possibleTypes, type Setting } from './forms/appointmentFields.ts';
import { type Holder, holderChoice, holderLabel } from './holderChoice.ts';
import { searchInput } from './inputs.ts';
import { modal } from './modal.ts';

/** How a line of `/rdv` was understood: beside the draft, what has to be said about it, by block. */
export type LineNotes = Readonly<Record<string, string>>;

/** The form of an appointment with the choice of whose it is, filled in from a line. */
export const appointmentLineModal = (draft: AppointmentDraft, notes: LineNotes, setting: Setting): ModalView => {
  const holder = searchInput('holder', 'Porteur', 'Cherchez un nom', draft.holder && holderChoice(draft.holder), {
    actionId: 'holder',
    hint: notes.holder,
    dispatch: true,
  });
  const blocks = [
    ...(notes.line === undefined ? [] : [context(escapeMrkdwn(notes.line))]),
    holder,
    ...appointmentFields(draft, notes, setting),
  ];
  return modal('Rendez-vous', blocks, { callbackId: appointmentForm.id, submit: 'Enregistrer', memory: { notes } });
};

/** What was not understood: words, a day that does not exist, whose appointment it is, a type out of place. */
export const lineNotes = (
  draft: AppointmentDraft,
  line: { left: readonly string[]; cut: boolean; badDate: string | undefined; likely: readonly Holder[] },
  { facts, now }: Setting,
): LineNotes => {
  const { left, cut, badDate, likely } = line;
  const words = left.length > 0 ? `Non compris : ${shorten(left.join(' '), 400)}` : '';
  const rest = cut ? 'La ligne est trop longue : sa fin n’a pas été lue.' : '';
  const { date = toDay(now), type, holder } = draft;
  return {
    ...((words || rest) && { line: [words, rest].filter(Boolean).join('\n') }),
    ...(badDate !== undefined && { date: `Le ${badDate} n’existe pas : choisissez une date.` }),
    ...(!holder && likely.length > 0 && { holder: `Qui est-ce ? ${likely.slice(0, 5).map(holderLabel).join(' ; ')}` }),
    ...(type !== undefined &&
      !possibleTypes(date, facts).has(type) && {
        type: `« ${labelOf(appointmentTypes, type)} » ne va pas avec l’étape du parcours.`,
      }),
  };
};
