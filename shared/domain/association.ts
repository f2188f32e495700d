import type { ProgrammeId } from './codeLists.ts';
import type { CodeList, CodeValue } from './codes.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { PlainDate } from './time.ts';

/** The vocabularies that only get counted or shown; the values are in `shared/association/vocabularies.ts`. */
export type Vocabularies = {
  territories: CodeList;
  partnerFamilies: CodeList;
  genders: CodeList;
  employments: readonly (CodeValue & { readonly jobSeeker?: true })[];
  incomes: CodeList;
  diplomas: readonly (CodeValue & { readonly aboveBac?: true; readonly belowBac?: true })[];
  prescriberChannels: CodeList;
  gatheringTypes: CodeList;
  gatheringRoles: CodeList;
  courses: CodeList;
  projectDomains: CodeList;
  legalStatuses: CodeList;
  contracts: CodeList;
  evaluationThemes: CodeList;
};

export type StaffRole =
  | 'advisor'
  | 'supportReferent'
  | 'trainingReferent'
  | 'mentoringReferent'
  | 'territoryReferent'
  | 'director'
  | 'administration';

/** The roles of those who lead the association. */
export const direction = ['director', 'administration'] as const satisfies readonly StaffRole[];

/** Somebody of the team. `name` is what the records write as advisor; both days of a span are counted in. */
export type StaffMember = {
  name: string;
  slackUserId: string;
  email: string;
  roles: readonly StaffRole[];
  contract: { from: PlainDate; to?: PlainDate };
  /** Who gets the messages while this person is away. */
  backup?: string;
  absences: readonly { from: PlainDate; to: PlainDate }[];
};

/** When a quiet journey is brought up: after `first`, again after `again`, then with the support referent. All in days. */
export type QuietLadder = { first: number; again: number; escalate: number };

/** Every threshold of the journeys. Days are calendar days unless the name says working days; months are calendar months. */
export type JourneyRules = {
  /** how long a colleague can take back what they just noted */
  undoWithinMinutes: number;
  /** the message budget: how many posts a colleague gets in a day, also after Slack was down for days */
  postsAPersonADay: number;
  intake: { nudgeAfterWorkingDays: number; escalateAfterWorkingDays: number; appointmentWithinDays: number };
  welcome: { quietMonths: number };
  seeding: { quiet: QuietLadder };
  maturation: {
    quiet: QuietLadder;
    noteAtMonth: number;
    decisionAtMonth: number;
    longestMonths: number;
    overdueEveryDays: number;
    mostAppointments: number;
  };
  creation: { quiet: QuietLadder; marksAtMonths: readonly number[]; longestMonths: number };
  postCreation: { reviewEveryMonths: number };
  closing: { exitFactsRemindAfterDays: number; exitFactsWithinDays: number; situationAfterMonths: number };
  referral: { askAfterDays: number; closeAfterDays: number };
  appointment: { holderReminderHours: number; noShowsBeforeDecision: number };
  /** what holders ask about their own data: brought up at once, then after so many days, until it is done */
  claims: { answerWithinMonths: number; remindAfterDays: readonly number[] };
  /**
   * How long the data of somebody of whom nothing is heard are kept, and how long before the end a notice asks; so many years
   * after somebody left ESF+ may ask for evidence of the programmes that are `coFunded`.
   */
  keeping: {
    monthsAfterLastContact: number;
    noticeDaysBefore: number;
    evidenceYears: number;
    coFunded: readonly ProgrammeId[];
  };
};

/** Paris wall-clock times, `09:00`. */
export type DayHours = { from: string; to: string };

export type AssociationCalendar = {
  timeZone: 'Europe/Paris';
  teamHours: DayHours;
  holderHours: DayHours;
  /** when the day's digest is completed with how the day went, `17:30` */
  eveningDigest: string;
  /** Days off of the association beyond the public holidays. */
  closedDays: readonly PlainDate[];
};

/**
 * A part of the activity: these programmes in these territories; what is absent restricts nothing. Codes of the lists.
 */
export type FundedPart = { programmes?: readonly ProgrammeId[]; territories?: readonly string[] };

/** Who pays. `id` stands in addresses; `finances` are the parts that are paid, and absent for the whole activity. */
export type Funder = { id: string; name: string; finances?: readonly FundedPart[] };

/** What the cover of the activity report says beside the name: French sentences, and names that stay as they are. */
type ActivityReportCover = {
  /** an SVG drawing with a viewBox; without one the name stands alone */
  logo?: string;
  /** registers in which the association is, `RNA : W000000000` */
  identifiers: readonly string[];
  thanks: string;
  funders: readonly Funder[];
  /** sentences that a funder asks for */
  mentions: readonly string[];
};

/** Everything that is one association's own. */
export type Association = {
  name: string;
  address: string;
  phone: string;
  email: string;
  programmes: readonly ProgrammeId[];
  /** the workspace of Slack whose members may sign in, `T0123ABCD` */
  slackTeam: string;
  teamChannel: string;
  /** how a holder is told who of the team read what they said */
  readersShown: 'names' | 'roles';
  team: readonly StaffMember[];
  /** The priority neighbourhoods to choose from where no official file has been imported. */
  neighbourhoods: readonly Neighbourhood[];
  vocabularies: Vocabularies;
  rules: JourneyRules;
  calendar: AssociationCalendar;
  activityReport: ActivityReportCover;
};
