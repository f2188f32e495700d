import type { Association } from '../domain/association.ts';
import { logo } from './logo.ts';
import { neighbourhoods } from './neighbourhoods.ts';
import * as vocabularies from './vocabularies.ts';

const staff = (name: string, slackUserId: string, roles: Association['team'][number]['roles'], backup: string) => ({
  name,
  slackUserId,
  email: `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')}@example.org`,
  roles,
  contract: { from: '2012-01-02' },
  backup,
  absences: [],
});

/** The fictional association that Jalon ships with; replace it by your own. */
export const association: Association = {
  name: 'Association Jalon (fictive)',
  address: '12 rue de l’Exemple, 59000 Lille',
  phone: '03 53 01 00 00',
  email: 'bonjour@example.org',
  programmes: ['ess', 'citeslab'],
  slackTeam: 'T0JALON',
  teamChannel: 'C0EQUIPE',
  readersShown: 'names',
  team: [
    staff('M. Rosselle', 'U0ROSSELLE', ['advisor', 'supportReferent'], 'G. Lestienne'),
    staff('G. Lestienne', 'U0LESTIENNE', ['advisor', 'trainingReferent'], 'M. Rosselle'),
    staff('N. Belhadj', 'U0BELHADJ', ['advisor', 'mentoringReferent'], 'M. Rosselle'),
    staff('D. Wattez', 'U0WATTEZ', ['advisor', 'territoryReferent'], 'M. Rosselle'),
    staff('F. Oumarou', 'U0OUMAROU', ['advisor'], 'S. Quévy'),
    staff('S. Quévy', 'U0QUEVY', ['advisor'], 'F. Oumarou'),
    staff('B. Carlier-Noé', 'U0CARLIERNOE', ['advisor'], 'D. Wattez'),
    staff('K. Dhaussy', 'U0DHAUSSY', ['advisor'], 'N. Belhadj'),
    staff('A. Verhaeghe', 'U0VERHAEGHE', ['director', 'administration'], 'M. Rosselle'),
  ],
  neighbourhoods,
  vocabularies,
  rules: {
    undoWithinMinutes: 5,
    postsAPersonADay: 2,
    intake: { nudgeAfterWorkingDays: 2, escalateAfterWorkingDays: 5, appointmentWithinDays: 14 },
    welcome: { quietMonths: 6 },
    seeding: { quiet: { first: 28, again: 14, escalate: 28 } },
    maturation: {
      quiet: { first: 42, again: 14, escalate: 28 },
      noteAtMonth: 12,
      decisionAtMonth: 17,
      longestMonths: 18,
      overdueEveryDays: 7,
      mostAppointments: 8,
    },
    creation: {
      quiet: { first: 56, again: 14, escalate: 28 },
      marksAtMonths: [18, 23, 24],
      longestMonths: 24,
    },
    postCreation: { reviewEveryMonths: 6 },
    closing: { exitFactsRemindAfterDays: 21, exitFactsWithinDays: 28, situationAfterMonths: 6 },
    referral: { askAfterDays: 30, closeAfterDays: 90 },
    appointment: { holderReminderHours: 48, noShowsBeforeDecision: 2 },
    claims: { answerWithinMonths: 1, remindAfterDays: [14, 25] },
    keeping: { monthsAfterLastContact: 24, noticeDaysBefore: 30, evidenceYears: 10, coFunded: ['ess', 'citeslab'] },
  },
  calendar: {
    timeZone: 'Europe/Paris',
    teamHours: { from: '09:00', to: '18:00' },
    holderHours: { from: '08:00', to: '20:00' },
    eveningDigest: '17:30',
    closedDays: [],
  },
  activityReport: {
    logo,
    identifiers: ['RNA : W000000000', 'Siret : 000 000 000 00000', 'Organisme de formation : 00 00 00000 00'],
    thanks:
      'Nous remercions les partenaires financiers de notre association, qui nous permettent de mener notre projet :',
    funders: [
      { id: 'fse', name: 'Fonds social européen plus (FSE+)' },
      {
        id: 'etat',
        name: 'État, politique de la ville',
        finances: [
          { programmes: ['ess'], territories: ['lille', 'cavm', 'cad', 'ccco'] },
          { programmes: ['citeslab'] },
        ],
      },
      { id: 'region', name: 'Région' },
      { id: 'departement', name: 'Département' },
      { id: 'metropole', name: 'Métropole', finances: [{ territories: ['lille', 'mel'] }] },
      {
        id: 'agglomerations',
        name: 'Communautés d’agglomération',
        finances: [{ territories: ['cavm', 'cad', 'ccco'] }],
      },
      { id: 'caisse-des-depots', name: 'Caisse des Dépôts', finances: [{ programmes: ['citeslab'] }] },
      {
        id: 'villes',
        name: 'Villes',
        finances: [{ programmes: ['ess'], territories: ['lille'] }, { programmes: ['citeslab'] }],
      },
    ],
    mentions: [
      'Ce projet est cofinancé par le Fonds social européen plus, programme « Emploi, Inclusion, Jeunesse et Compétences » 2021-2027.',
    ],
  },
};
