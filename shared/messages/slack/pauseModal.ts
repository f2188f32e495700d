import type { ModalView } from '@slack/types';
import type { Association, StaffMember } from '../../domain/association.ts';
import type { PlainDate } from '../../domain/time.ts';
import { context } from '../blocks.ts';
import type { Answers } from './answers.ts';
import { choice, dayInput, selectInput } from './inputs.ts';
import { modal } from './modal.ts';

export const pauseForm = 'pause.add';

/** When is a colleague away, and who stands in for them? */
export const pauseModal = (staff: StaffMember, { team }: Association, today: PlainDate): ModalView => {
  const others = team.filter(({ name }) => name !== staff.name).map(({ name }) => choice(name, name));
  return modal(
    'Je m’absente',
    [
      context('Pendant ce temps, rien ne vous est envoyé : vos suivis vont à la personne qui prend le relais.'),
      dayInput('from', 'Premier jour', today),
      dayInput('to', 'Dernier jour', today),
      selectInput('backup', 'Qui prend le relais', others, staff.backup),
    ],
    { callbackId: pauseForm, submit: 'Enregistrer' },
  );
};

/** What was filled in; what is wrong is noted in the answers' errors. */
export const readPause = (answers: Answers, today: PlainDate): { from: PlainDate; to: PlainDate; backup: string } => {
  const [from, to] = [answers.day('from'), answers.day('to')];
  if (to !== '' && to < from) answers.errors.to ??= 'Le dernier jour vient avant le premier.';
  else if (to !== '' && to < today) answers.errors.to ??= 'Ces jours sont passés.';
  return { from, to, backup: answers.choice('backup') };
};
