import { addMonths } from '../../days.ts';
import { longDate } from '../../frenchDates.ts';
import { lastContact, quietSince } from '../contact.ts';
import { quietLadder, whenQuiet } from '../quietLadder.ts';
import type { ReminderRule } from '../rule.ts';
import type { RulesInWords } from '../ruleInWords.ts';

/** After the welcome the holder comes back of their own will: the advisor sees who is quiet, and decides. */
export const welcomeQuiet: ReminderRule = {
  id: 'welcomeQuiet',
  label: 'Sans nouvelles après l’accueil',
  dues: (journey, { rules }) => {
    if (journey.stage !== 'welcome') return [];
    const due = addMonths(quietSince(journey), rules.welcome.quietMonths);
    return [
      {
        due,
        recipient: 'advisor',
        why: `sans nouvelles depuis le ${longDate(lastContact(journey))} : garder ouvert ou clore ?`,
      },
    ];
  },
};

export const seedingQuiet: ReminderRule = {
  id: 'seedingQuiet',
  label: 'Amorçage sans rendez-vous',
  dues: (journey, { rules }) =>
    journey.stage === 'seeding' ? quietLadder(journey, 'seedingQuiet', rules.seeding.quiet) : [],
};

export const maturationQuiet: ReminderRule = {
  id: 'maturationQuiet',
  label: 'Maturation sans rendez-vous',
  dues: (journey, { rules }) =>
    journey.stage === 'maturation' ? quietLadder(journey, 'maturationQuiet', rules.maturation.quiet) : [],
};

export const creationQuiet: ReminderRule = {
  id: 'creationQuiet',
  label: 'Création sans rendez-vous',
  dues: (journey, { rules }) =>
    journey.stage === 'creation' ? quietLadder(journey, 'creationQuiet', rules.creation.quiet) : [],
};

export const quietInWords: RulesInWords = {
  welcomeQuiet: {
    stages: ['welcome'],
    recipients: ['advisor'],
    when: ({ rules }) => `${rules.welcome.quietMonths} mois sans rendez-vous`,
    settledBy: 'un rendez-vous honoré ou prévu, ou la clôture',
  },
  seedingQuiet: {
    stages: ['seeding'],
    recipients: ['advisor', 'supportReferent'],
    when: ({ rules }) => whenQuiet(rules.seeding.quiet),
    settledBy: 'un rendez-vous honoré ou prévu, ou la clôture',
  },
  maturationQuiet: {
    stages: ['maturation'],
    recipients: ['advisor', 'supportReferent'],
    when: ({ rules }) => whenQuiet(rules.maturation.quiet),
    settledBy: 'un rendez-vous honoré ou prévu, ou la clôture',
  },
  creationQuiet: {
    stages: ['creation'],
    recipients: ['advisor', 'supportReferent'],
    when: ({ rules }) => whenQuiet(rules.creation.quiet),
    settledBy: 'un rendez-vous honoré ou prévu, ou la clôture',
  },
};
