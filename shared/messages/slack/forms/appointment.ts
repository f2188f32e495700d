import { appointmentTypes } from '../../../domain/codeLists.ts';
import type { Answers } from '../answers.ts';
import type { JourneyForm } from '../form.ts';
import { readHolderChoice } from '../holderChoice.ts';
import { appointmentFields, notableStatuses } from './appointmentFields.ts';
import { readReferrals } from './referralFields.ts';

/** Notes an appointment that took place, or plans one. */
export const appointmentForm: JourneyForm = {
  id: 'journey.appointment',
  button: () => 'Rendez-vous',
  title: 'Rendez-vous',
  blocks: (facts) => appointmentFields({}, {}, { ...facts, facts }),
  command: (answers, facts) => {
    const { journey, staff } = facts;
    const personIds = present(answers);
    const [alone] = personIds.length === 1 && journey.holders.length > 1 ? personIds : [];
    const referrals = readReferrals(answers, facts, answers.choicesIfAny('partnerIds') ?? [], alone);
    const minutes = answers.wholeIfAny('minutes');
    const placeId = answers.choiceIfAny('placeId');
    return {
      type: 'RecordAppointment',
      appointment: {
        personIds,
        at: `${answers.day('date')}T${answers.time('time')}`,
        type: answers.code('type', appointmentTypes),
        status: answers.code('status', notableStatuses),
        advisor: staff.roles.includes('advisor') ? staff.name : (journey.advisor ?? staff.name),
        ...(minutes !== undefined && { durationMinutes: minutes }),
        ...(placeId !== undefined && { placeId }),
      },
      ...(referrals.length > 0 && { referrals }),
    };
  },
  blockOf: { at: 'date', grounds: 'progress' },
};

/** Who was ticked; the holder who was searched for, where the modal did not get to show who carries the project. */
const present = (answers: Answers): string[] => {
  const holder = answers.choiceIfAny('holder');
  return answers.choicesIfAny('personIds') ?? (holder === undefined ? [] : [readHolderChoice(holder).personId]);
};
