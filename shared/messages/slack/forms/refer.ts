import { toDay } from '../../../domain/paris.ts';
import { programmeDefinitions } from '../../../domain/programmes.ts';
import { fullName } from '../../holderName.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, choicesOf, dayInput, searchInput, selectInput, textInput } from '../inputs.ts';

const needsGrounds = ({ journey }: JourneyFacts): boolean =>
  programmeDefinitions[journey.project.programme].referralNeedsGrounds;

/** Sends somebody on to a partner. */
export const referForm: JourneyForm = {
  id: 'journey.refer',
  button: ({ journey }) => (journey.closing ? undefined : 'Orientation'),
  title: 'Orientation',
  blocks: (facts) => {
    const { persons, association, now } = facts;
    const { projectDomains, legalStatuses } = association.vocabularies;
    const whom = persons.map((person) => choice(fullName(person), person.id));
    return [
      searchInput('partnerId', 'Partenaire', 'Cherchez un nom ou un sigle', undefined, { actionId: 'partner' }),
      ...(whom.length > 1 ? [selectInput('personId', 'Qui est orienté', whom, undefined, { optional: true })] : []),
      dayInput('date', 'Date', toDay(now)),
      textInput('purpose', 'Objet', { optional: true }),
      ...(needsGrounds(facts)
        ? [
            textInput('progress', 'Avancement du projet'),
            selectInput('sector', 'Secteur', choicesOf(projectDomains), facts.journey.project.domain),
            selectInput('legalStatus', 'Statut juridique', choicesOf(legalStatuses), facts.journey.project.legalStatus),
          ]
        : []),
    ];
  },
  command: (answers, facts) => {
    const personId = answers.choiceIfAny('personId');
    const purpose = answers.textIfAny('purpose');
    return {
      type: 'Refer',
      partnerId: answers.choice('partnerId'),
      date: answers.day('date'),
      ...(personId !== undefined && { personId }),
      ...(purpose !== undefined && { purpose }),
      ...(needsGrounds(facts) && {
        grounds: {
          progress: answers.text('progress'),
          sector: answers.choice('sector'),
          legalStatus: answers.choice('legalStatus'),
        },
      }),
    };
  },
  blockOf: { grounds: 'progress' },
};
