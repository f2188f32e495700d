import type { InputBlock } from '@slack/types';
import type { NewReferral } from '../../../domain/journey/commands.ts';
import { programmeDefinitions } from '../../../domain/programmes.ts';
import type { Partner } from '../../../domain/records.ts';
import type { Answers } from '../answers.ts';
import type { JourneyFacts } from '../form.ts';
import { choice, choicesOf, fitsChoice, selectInput, severalSearchInput, textInput } from '../inputs.ts';

/** To whom somebody is sent; `optional` where the form can do without. */
export const partnersInput = (
  partnerIds: readonly string[],
  partners: readonly Partner[],
  more: { label?: string; hint?: string | undefined; optional?: boolean } = {},
): InputBlock => {
  const { label = 'Partenaires', ...rest } = more;
  const chosen = partnerIds.flatMap((id) => partners.filter((partner) => partner.id === id)).map(partnerChoice);
  return severalSearchInput('partnerIds', label, 'Cherchez un nom ou un sigle', chosen.filter(fitsChoice), {
    actionId: 'partner',
    ...rest,
  });
};

export const partnerChoice = ({ id, name }: Partner) => choice(name, id);

/** On what a referral rests, where the programme asks that. */
export const groundsInputs = (facts: JourneyFacts, actionId: string): InputBlock[] => {
  if (!needsGrounds(facts)) return [];
  const { projectDomains, legalStatuses } = facts.association.vocabularies;
  const { domain, legalStatus } = facts.journey.project;
  return [
    textInput('progress', 'Avancement du projet', { actionId }),
    selectInput('sector', 'Secteur', choicesOf(projectDomains), domain, { actionId }),
    selectInput('legalStatus', 'Statut juridique', choicesOf(legalStatuses), legalStatus, { actionId }),
  ];
};

const needsGrounds = ({ journey }: JourneyFacts): boolean =>
  programmeDefinitions[journey.project.programme].referralNeedsGrounds;

/** One referral for each partner, for the same reason. */
export const readReferrals = (
  answers: Answers,
  facts: JourneyFacts,
  partnerIds: readonly string[],
  personId?: string,
): NewReferral[] => {
  if (partnerIds.length === 0) return [];
  const purpose = answers.textIfAny('purpose');
  const grounds = needsGrounds(facts) && {
    progress: answers.text('progress'),
    sector: answers.choice('sector'),
    legalStatus: answers.choice('legalStatus'),
  };
  return partnerIds.map((partnerId) => ({
    partnerId,
    ...(personId !== undefined && { personId }),
    ...(purpose !== undefined && { purpose }),
    ...(grounds && { grounds }),
  }));
};
