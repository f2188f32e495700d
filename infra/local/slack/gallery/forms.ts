import { formModal, type JourneyForm } from '../../../../shared/messages/slack/form.ts';
import { moveAppointmentForm } from '../../../../shared/messages/slack/forms/moveAppointment.ts';
import { referForm } from '../../../../shared/messages/slack/forms/refer.ts';
import { journeyForms } from '../../../../shared/messages/slack/forms.ts';
import { stories } from './journeys.ts';
import { type Sample, sample } from './sample.ts';

const { waiting, taken, maturing, asking, creating, seeding, closed } = stories;

/** The form for the first of the projects to which it is offered. */
const formSample = (form: JourneyForm): Sample[] => {
  const facts = [maturing, closed, creating, seeding, taken, waiting].find((story) => form.button(story) !== undefined);
  return facts === undefined ? [] : [sample(form.id, form.title, formModal(form, facts))];
};

/** Everything that can be done with a journey. */
export const forms = (): Sample[] => [
  ...journeyForms.flatMap(formSample),
  sample(
    moveAppointmentForm.id,
    `${moveAppointmentForm.title}, à la demande du porteur`,
    formModal(moveAppointmentForm, asking),
    'demande',
  ),
  sample(referForm.id, `${referForm.title}, CitésLab`, formModal(referForm, seeding), 'citeslab'),
];
