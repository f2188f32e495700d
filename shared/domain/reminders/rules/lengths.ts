import { addDays, addMonths, latestDay } from '../../days.ts';
import { countedAppointments, openEpisode } from '../../journey/journey.ts';
import { quietSince } from '../contact.ts';
import type { Due, ReminderRule } from '../rule.ts';
import type { RulesInWords } from '../ruleInWords.ts';

/** A note at 12 months, a decision due at 17, overdue every week past 18 until somebody decides. */
export const maturationLength: ReminderRule = {
  id: 'maturationLength',
  label: 'Durée de la maturation',
  dues: (journey, { rules }, last) => {
    const stay = journey.stage === 'maturation' ? openEpisode(journey) : undefined;
    if (!stay) return [];
    const { noteAtMonth, decisionAtMonth, longestMonths, overdueEveryDays } = rules.maturation;
    const mark = (months: number, why: string): Due => ({
      due: addMonths(stay.start, months),
      recipient: 'advisor',
      why,
    });
    const marks = [
      mark(noteAtMonth, `en maturation depuis ${noteAtMonth} mois`),
      mark(decisionAtMonth, `en maturation depuis ${decisionAtMonth} mois : une décision est attendue`),
    ].filter(({ due }) => due >= journey.followedFrom);
    const overdue = latestDay(addMonths(stay.start, longestMonths), addDays(journey.followedFrom, overdueEveryDays));
    const raised = last();
    const again = raised && raised.due >= overdue ? addDays(raised.on, overdueEveryDays) : overdue;
    const why = `en maturation depuis plus de ${longestMonths} mois : décider de la suite`;
    return [...marks, { due: again, recipient: 'advisor', why }];
  },
};

/** One appointment before the cap warns; the cap asks for a decision. */
export const maturationAppointments: ReminderRule = {
  id: 'maturationAppointments',
  label: 'Nombre de rendez-vous de la maturation',
  dues: (journey, { rules }) => {
    if (journey.stage !== 'maturation') return [];
    const { mostAppointments } = rules.maturation;
    const days = countedAppointments(journey, 'maturation')
      .map(({ at }) => at.slice(0, 10))
      .sort();
    const at = (count: number, why: string): Due[] => {
      const due = days[count - 1];
      if (due === undefined || due < journey.followedFrom) return [];
      return [{ subject: String(count), due, recipient: 'advisor', why }];
    };
    return [
      ...at(mostAppointments - 1, `il reste un rendez-vous de maturation sur ${mostAppointments}`),
      ...at(mostAppointments, `les ${mostAppointments} rendez-vous de maturation sont atteints : décider de la suite`),
    ];
  },
};

/** Marks on the way to the two years of creation. */
export const creationLength: ReminderRule = {
  id: 'creationLength',
  label: 'Durée de la création',
  dues: (journey, { rules }) => {
    const stay = journey.stage === 'creation' ? openEpisode(journey) : undefined;
    if (!stay) return [];
    return rules.creation.marksAtMonths
      .map((months): Due => {
        const why = `en création depuis ${months} mois (au plus ${rules.creation.longestMonths})`;
        return { due: addMonths(stay.start, months), recipient: 'advisor', why };
      })
      .filter(({ due }) => due >= journey.followedFrom);
  },
};

/** A project that stands on its own is looked at every six months. */
export const postCreationReview: ReminderRule = {
  id: 'postCreationReview',
  label: 'Bilan du suivi post-création',
  dues: (journey, { rules }, last) => {
    if (journey.stage !== 'postCreation') return [];
    const { reviewEveryMonths } = rules.postCreation;
    const due = addMonths(latestDay(quietSince(journey), last()?.on), reviewEveryMonths);
    const why = `un bilan est prévu tous les ${reviewEveryMonths} mois`;
    return [{ due, recipient: 'advisor', why }];
  },
};

export const lengthsInWords: RulesInWords = {
  maturationLength: {
    stages: ['maturation'],
    recipients: ['advisor'],
    when: ({ rules: { maturation } }) =>
      `à ${maturation.noteAtMonth} et ${maturation.decisionAtMonth} mois, puis tous les ${maturation.overdueEveryDays} jours après ${maturation.longestMonths} mois`,
    settledBy: 'le passage à une autre étape, ou la clôture',
  },
  maturationAppointments: {
    stages: ['maturation'],
    recipients: ['advisor'],
    when: ({ rules: { maturation } }) =>
      `au ${maturation.mostAppointments - 1}e et au ${maturation.mostAppointments}e rendez-vous`,
    settledBy: 'le passage à une autre étape, ou la clôture',
  },
  creationLength: {
    stages: ['creation'],
    recipients: ['advisor'],
    when: ({ rules: { creation } }) => `à ${creation.marksAtMonths.join(', ')} mois`,
    settledBy: 'le passage à une autre étape, ou la clôture',
  },
  postCreationReview: {
    stages: ['postCreation'],
    recipients: ['advisor'],
    when: ({ rules }) => `tous les ${rules.postCreation.reviewEveryMonths} mois sans rendez-vous`,
    settledBy: 'un rendez-vous honoré ou prévu, ou la clôture',
  },
};
