import type { HomeView, KnownBlock } from '@slack/types';
import type { Association, StaffMember } from '../../domain/association.ts';
import { appointmentTypes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { longDate } from '../../domain/frenchDates.ts';
import type { Journey } from '../../domain/journey/journey.ts';
import { toDay } from '../../domain/paris.ts';
import { stageLabel } from '../../domain/programmes.ts';
import type { Appointment, Person } from '../../domain/records.ts';
import type { Reminder } from '../../domain/reminders/planReminders.ts';
import type { Instant, PlainDate } from '../../domain/time.ts';
import { button, context, escapeMrkdwn, header, section } from '../blocks.ts';
import { shortName } from '../holderName.ts';
import { type FollowUp, followUpBlock } from './followUps.ts';

/** A journey, and whom it is about. */
export type Concerning = { journey: Journey; person: Person | undefined };

/** What one colleague has on their desk. */
export type Work = {
  /** what waits to be seen to, the oldest first */
  followUps: FollowUp[];
  /** today's appointments, in order */
  appointments: (Concerning & { appointment: Appointment })[];
  /** their open journeys, by what is due next */
  journeys: (Concerning & { next: Reminder | undefined })[];
  /** how many follow-ups of the whole team wait */
  teamWaiting: number;
  /** their own absences, from today on */
  pauses: { id: string; from: PlainDate; to: PlainDate; backup?: string }[];
};

/** A home page holds 100 blocks. */
const most = { followUps: 40, appointments: 10, journeys: 20, pauses: 5 };

export const pauseActions = { open: 'pause.open', end: 'pause.end' } as const;

/** What a colleague sees in the home tab of the app: what waits, their day, their journeys, their absences, help. */
export const home = (work: Work, staff: StaffMember, { association, now }: Setting): HomeView => ({
  type: 'home',
  blocks: [
    header(`Bonjour ${staff.name}, nous sommes le ${longDate(toDay(now))}`),
    context(teamLine(work.teamWaiting)),
    ...part('À regarder', work.followUps, most.followUps, followUpBlock, 'Rien n’attend : tout est réglé.'),
    ...part(
      'Ma journée',
      work.appointments,
      most.appointments,
      appointmentBlock,
      'Aucun rendez-vous prévu aujourd’hui.',
    ),
    ...part('Mes parcours', work.journeys, most.journeys, journeyBlock, 'Aucun parcours en cours.'),
    ...pauses(work, association),
    header('Aide'),
    section(
      'Écrivez `/rdv` et une ligne pour noter un rendez-vous, `/orientation` pour une orientation, `/parcours` et un nom pour tout le reste. `/jalon aide` montre des exemples.',
    ),
  ],
});

/** What somebody sees there who is not let in. */
export const noticeHome = (sentence: string): HomeView => ({ type: 'home', blocks: [section(escapeMrkdwn(sentence))] });

type Setting = { association: Association; now: Instant };

const teamLine = (waiting: number): string =>
  waiting === 0
    ? 'Dans l’équipe, aucun suivi n’attend.'
    : `Dans l’équipe, ${waiting} suivi${waiting > 1 ? 's attendent' : ' attend'}.`;

const part = <Item>(
  title: string,
  items: readonly Item[],
  shown: number,
  block: (item: Item) => KnownBlock,
  none: string,
): KnownBlock[] => [
  header(title),
  ...(items.length === 0 ? [context(none)] : items.slice(0, shown).map(block)),
  ...(items.length > shown ? [context(`et ${items.length - shown} autres`)] : []),
];

const open = (journeyId: string) => button('Ouvrir', 'journey.open', journeyId);

const appointmentBlock = ({
  journey,
  person,
  appointment: { at, type },
}: Work['appointments'][number]): KnownBlock => ({
  ...section(
    `*${at.slice(11).replace(':', ' h ')}* ${escapeMrkdwn(shortName(person))}, ${labelOf(appointmentTypes, type)}`,
  ),
  accessory: open(journey.id),
});

const journeyBlock = ({ journey, person, next }: Work['journeys'][number]): KnownBlock => {
  const due = next ? `${longDate(next.due)}, ${escapeMrkdwn(next.why)}` : 'aucun suivi à venir';
  return {
    ...section(`*${escapeMrkdwn(shortName(person))}* (${stageLabel(journey.stage)}) : ${due}`),
    accessory: open(journey.id),
  };
};

const pauses = ({ pauses: own }: Work, { team }: Association): KnownBlock[] => [
  header('Mes absences'),
  ...own.slice(0, most.pauses).map(({ id, from, to, backup }) => ({
    ...section(`Du ${longDate(from)} au ${longDate(to)}${known(team, backup)}`),
    accessory: button('Retirer', pauseActions.end, id),
  })),
  { type: 'actions', elements: [button('Je m’absente', pauseActions.open, 'new')] },
];

const known = (team: readonly StaffMember[], backup: string | undefined): string =>
  team.some(({ name }) => name === backup) ? `, ${escapeMrkdwn(backup ?? '')} prend le relais` : '';
