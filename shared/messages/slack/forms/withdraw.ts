import { appointmentTypes, evaluationTransitions } from '../../../domain/codeLists.ts';
import { labelOf } from '../../../domain/codes.ts';
import { longDate, longDateTime } from '../../../domain/frenchDates.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, selectInput, textInput } from '../inputs.ts';

/** What can be taken out of the records, the newest first. A choice's value is the kind, then the record's id. */
const withdrawable = ({ journey, partners }: JourneyFacts) => {
  const partnerName = (id: string): string => partners.find((partner) => partner.id === id)?.name ?? id;
  return [
    ...journey.appointments
      .filter(({ status }) => status !== 'planned')
      .map(({ id, at, type }) => ({
        day: at,
        value: `appointment/${id}`,
        label: `Rendez-vous ${longDateTime(at)}, ${labelOf(appointmentTypes, type)}`,
      })),
    ...journey.referrals.map(({ id, date, partnerId }) => ({
      day: date,
      value: `referral/${id}`,
      label: `Orientation, ${longDate(date)} : ${partnerName(partnerId)}`,
    })),
    ...journey.evaluations.map(({ id, date, transition }) => ({
      day: date,
      value: `evaluation/${id}`,
      label: `Grille, ${longDate(date)} : ${labelOf(evaluationTransitions, transition)}`,
    })),
    ...journey.jobCreations.map(({ id, date, count }) => ({
      day: date,
      value: `jobCreation/${id}`,
      label: `Emplois, ${longDate(date)} : ${count}`,
    })),
  ].toSorted((a, b) => (a.day < b.day ? 1 : -1));
};

const kinds = ['appointment', 'referral', 'evaluation', 'jobCreation'] as const;

/** Takes out what was noted by mistake: for another holder, twice. */
export const withdrawForm: JourneyForm = {
  id: 'journey.withdraw',
  button: (facts) => (withdrawable(facts).length > 0 ? 'Retirer une saisie' : undefined),
  title: 'Retirer une saisie',
  blocks: (facts) => [
    selectInput(
      'record',
      'Saisie',
      withdrawable(facts).map(({ label, value }) => choice(label, value)),
    ),
    textInput('why', 'Pourquoi'),
  ],
  command: (answers) => {
    const [kind = '', ...id] = answers.choice('record').split('/');
    return {
      type: 'WithdrawRecord',
      kind: kinds.find((known) => known === kind) ?? 'appointment',
      id: id.join('/'),
      why: answers.text('why'),
    };
  },
};
