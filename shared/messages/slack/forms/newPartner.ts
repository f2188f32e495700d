import type { InputBlock } from '@slack/types';
import type { Partner } from '../../../domain/records.ts';
import { wordsOf } from '../../../domain/search/words.ts';
import type { Answers } from '../answers.ts';
import type { JourneyFacts } from '../form.ts';
import { choicesOf, selectInput, textInput } from '../inputs.ts';

/** A partner whom nobody has noted yet: a name and a family. */
export const newPartnerInputs = ({ association }: Pick<JourneyFacts, 'association'>): InputBlock[] => [
  textInput('newPartner', 'Nouveau partenaire', { optional: true, hint: 'S’il n’est pas dans la liste : son nom.' }),
  selectInput(
    'family',
    'Famille du nouveau partenaire',
    choicesOf(association.vocabularies.partnerFamilies),
    undefined,
    {
      optional: true,
    },
  ),
];

/** The new partner, if one was typed; who is known already is said under the field. */
export const readNewPartner = (
  answers: Answers,
  { partners }: JourneyFacts,
  commandId: string,
): Partner | undefined => {
  const name = answers.textIfAny('newPartner');
  if (!name) return undefined;
  const words = (text: string): string => wordsOf(text).join(' ');
  const known = partners.find((partner) =>
    [partner.name, ...partner.aliases].some((other) => words(other) === words(name)),
  );
  if (known) answers.wrong('newPartner', `« ${known.name} » est déjà dans la liste : choisissez-le plus haut.`);
  if (name.length > longestName)
    answers.wrong('newPartner', `Ce nom est trop long : ${longestName} caractères au plus.`);
  const family = answers.choiceIfAny('family');
  return { id: `partner/${commandId}`, name, aliases: [], ...(family !== undefined && { family }) };
};

const longestName = 150;
