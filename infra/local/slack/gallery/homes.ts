import { association } from '../../../../shared/association/association.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { home, noticeHome, type Work } from '../../../../shared/messages/slack/home.ts';
import { botTexts } from '../../../../shared/messages/slack/texts.ts';
import { followUps } from './followUps.ts';
import { stories } from './journeys.ts';
import { amina, now, staff, today } from './people.ts';
import { type Sample, sample } from './sample.ts';

const { journey: maturing } = stories.maturing;

const quiet: Work = { followUps: [], appointments: [], journeys: [], teamWaiting: 0, pauses: [] };

const busy = (): Work => ({
  followUps: followUps(),
  appointments: maturing.appointments.map((appointment) => ({ journey: maturing, person: amina, appointment })),
  journeys: Object.values(stories).map(({ journey, persons: [person] }) => ({
    journey,
    person,
    next: planReminders(journey, association)[0],
  })),
  teamWaiting: 12,
  pauses: [
    { id: 'absence', from: today, to: '2016-03-18', ...(staff.backup !== undefined && { backup: staff.backup }) },
  ],
});

/** More than a home page holds. */
const overflowing = (): Work => {
  const { followUps: due, journeys, ...rest } = busy();
  const often = <Item>(items: readonly Item[]) => Array.from({ length: 20 }, () => items).flat();
  return { ...rest, followUps: often(due), journeys: often(journeys) };
};

/** The app's home. */
export const homes = (): Sample[] => [
  sample('home', 'Un jour ordinaire', home(busy(), staff, { association, now })),
  sample('home', 'Rien à faire', home(quiet, staff, { association, now }), 'vide'),
  sample('home', 'Plus que la page ne peut montrer', home(overflowing(), staff, { association, now }), 'longue'),
  sample('noticeHome', 'Qui n’est pas de l’équipe', noticeHome(botTexts.outsider)),
];
