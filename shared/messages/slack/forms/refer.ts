import type { InputBlock } from '@slack/types';
import { toDay } from '../../../domain/paris.ts';
import type { Partner } from '../../../domain/records.ts';
import type { PlainDate } from '../../../domain/time.ts';
import { fullName } from '../../holderName.ts';
import type { Answers } from '../answers.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, dayInput, selectInput, textInput } from '../inputs.ts';
import { newPartnerInputs, readNewPartner } from './newPartner.ts';
import { groundsInputs, partnersInput, readReferrals } from './referralFields.ts';

/** A referral as far as it is known before the modal is filled in. */
export type ReferralDraft = { partnerIds?: string[]; date?: PlainDate; purpose?: string; personId?: string };

type Setting = Pick<JourneyFacts, 'association' | 'now'> & {
  facts: JourneyFacts | undefined;
  partners: readonly Partner[];
};

/** `notes`: what has to be said below a field, by its block. */
export const referralFields = (
  draft: ReferralDraft,
  notes: Readonly<Record<string, string>>,
  setting: Setting,
): InputBlock[] => {
  const { facts, partners, now } = setting;
  // Slack keeps what was chosen under the same id: who, and on what it rests, belong to one journey.
  const actionId = `value/${facts?.journey.id ?? ''}`.slice(0, 255);
  const whom = (facts?.persons ?? []).map((person) => choice(fullName(person), person.id));
  const { partnerIds = [], date = toDay(now), purpose, personId } = draft;
  return [
    partnersInput(partnerIds, partners, { hint: notes.partnerIds, optional: true }),
    ...(whom.length > 1
      ? [selectInput('personId', 'Qui est orienté', whom, personId, { actionId, optional: true })]
      : []),
    dayInput('date', 'Date', notes.date === undefined ? date : draft.date, { hint: notes.date }),
    textInput('purpose', 'Objet', { optional: true, initial: purpose }),
    ...(facts ? groundsInputs(facts, actionId) : []),
    ...newPartnerInputs(setting),
  ];
};

/** What was filled in so far. */
export const readReferralDraft = (answers: Answers): ReferralDraft => {
  const date = answers.dayIfAny('date');
  const purpose = answers.textIfAny('purpose');
  return {
    partnerIds: answers.choicesIfAny('partnerIds') ?? [],
    ...(date && { date }),
    ...(purpose && { purpose }),
  };
};

/** Sends somebody on to a partner, or to several at once. */
export const referForm: JourneyForm = {
  id: 'journey.refer',
  button: ({ journey }) => (journey.closing ? undefined : 'Orientation'),
  title: 'Orientation',
  blocks: (facts) => referralFields({}, {}, { ...facts, facts }),
  command: (answers, facts, commandId) => {
    const added = readNewPartner(answers, facts, commandId);
    const chosen = answers.choicesIfAny('partnerIds') ?? [];
    if (chosen.some((id) => !facts.partners.some((partner) => partner.id === id)))
      answers.wrong('partnerIds', 'Ce partenaire n’est plus dans la liste : choisissez-en un autre.');
    const partnerIds = [...chosen, ...(added ? [added.id] : [])];
    return {
      type: 'Refer',
      date: answers.day('date'),
      referrals: readReferrals(answers, facts, partnerIds, answers.choiceIfAny('personId')),
    };
  },
  newPartner: readNewPartner,
  blockOf: { grounds: 'progress' },
};
