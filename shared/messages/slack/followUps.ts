import type { Button, KnownBlock, Overflow } from '@slack/types';
import { addDays } from '../../domain/days.ts';
import type { JourneyCommand } from '../../domain/journey/commands.ts';
import type { Journey } from '../../domain/journey/journey.ts';
import { stageLabel } from '../../domain/programmes.ts';
import type { Person } from '../../domain/records.ts';
import { partsOf } from '../../domain/reminders/reminderId.ts';
import type { PlainDate } from '../../domain/time.ts';
import { button, escapeMrkdwn, section } from '../blocks.ts';
import { shortName } from '../holderName.ts';
import { choice, fitsChoice } from './inputs.ts';

/** One follow-up that was brought up, with the holder it is about; of a message that did not go out there may be none. */
export type FollowUp = {
  journey?: Pick<Journey, 'id' | 'stage'>;
  person?: Person | undefined;
  reminderId: string;
  why: string;
  settled: boolean;
};

/** What can be done with it where it is read. */
export const verbs = {
  done: 'Fait',
  week: '+ 1 semaine',
  twoWeeks: '+ 2 semaines',
  close: 'Clore le parcours',
  open: 'Ouvrir le parcours',
  held: 'Rendez-vous honoré',
  noShow: 'Absent',
  excused: 'Excusé',
  engaged: 'Orientation engagée',
  refused: 'Orientation refusée',
  noFollowUp: 'Sans suite',
  situation: 'Noter la situation',
  move: 'Déplacer le rendez-vous',
  plan: 'Prévoir un rendez-vous',
  take: 'Je prends en charge',
  erase: 'Effacer les données',
} as const;
export type Verb = keyof typeof verbs;

/** Five at most: an overflow menu shows no more. */
const usual: readonly Verb[] = ['done', 'week', 'twoWeeks', 'close', 'open'];
const situation: readonly Verb[] = ['situation', 'week', 'twoWeeks', 'open'];
const verbsOf: Readonly<Record<string, readonly Verb[]>> = {
  appointmentOutcome: ['held', 'noShow', 'excused', 'week', 'open'],
  referralNews: ['engaged', 'refused', 'noFollowUp', 'twoWeeks', 'open'],
  referralLapsed: ['done', 'open'],
  intakeNotTaken: ['take', 'open'],
  exitSituation: situation,
  laterSituation: situation,
  moveAsked: ['move', 'done', 'week', 'open'],
  cancelledByHolder: ['plan', 'done', 'week', 'open'],
  objection: ['done', 'open'],
  erasure: ['erase', 'done', 'open'],
  mistake: ['done', 'week', 'open'],
  retentionNotice: ['erase', 'done', 'week', 'twoWeeks', 'open'],
  undelivered: ['done', 'open'],
  undeliveredPost: ['done', 'open'],
};

export const followUpAction = 'followUp.act';

/** `done|ESS-2016-103|maturationQuiet/2016-04-12`: ids only. */
const choiceValue = (verb: Verb, { journey, reminderId }: FollowUp): string =>
  [verb, journey?.id ?? '', reminderId].join('|');

export const readFollowUpChoice = (
  value: string,
): { verb: Verb; journeyId: string; reminderId: string } | undefined => {
  const [verb = '', journeyId = '', ...rest] = value.split('|');
  return verb in verbs ? { verb: verb as Verb, journeyId, reminderId: rest.join('|') } : undefined;
};

/** One line of a digest, of the home page, or of a list. */
export const followUpBlock = (followUp: FollowUp): KnownBlock => {
  const { journey, person, why, settled } = followUp;
  const about = journey ? `*${escapeMrkdwn(shortName(person))}* (${stageLabel(journey.stage)}) : ` : '';
  const line = `${about}${escapeMrkdwn(why)}`;
  if (settled) return section(`~${line}~ réglé`);
  const accessory = menu(followUp) ?? (journey && button('Ouvrir', 'journey.open', journey.id));
  return { ...section(line), ...(accessory && { accessory }) };
};

/** A menu, or a button for a single verb; undefined where ids are too long for a menu. */
const menu = (followUp: FollowUp): Overflow | Button | undefined => {
  const { rule } = partsOf(followUp.reminderId);
  const possible = (verbsOf[rule] ?? usual).filter((verb) => verb !== 'open' || followUp.journey);
  const [only = 'done', ...others] = possible;
  if (others.length === 0) return button(verbs[only], followUpAction, choiceValue(only, followUp));
  const options = possible.map((verb) => choice(verbs[verb], choiceValue(verb, followUp)));
  return options.every(fitsChoice) ? { type: 'overflow', action_id: followUpAction, options } : undefined;
};

/** What a verb asks of the journey; undefined for those that open something. */
export const followUpCommand = (
  verb: Verb,
  reminderId: string,
  staff: string,
  today: PlainDate,
): JourneyCommand | undefined => {
  const { rule, subject = '' } = partsOf(reminderId);
  switch (verb) {
    case 'done':
      return { type: 'FinishFollowUp', reminderId };
    case 'week':
    case 'twoWeeks': {
      const until = addDays(today, verb === 'week' ? 7 : 14);
      return { type: 'PostponeFollowUp', rule, ...(subject && { subject }), until };
    }
    case 'held':
    case 'noShow':
    case 'excused':
      return { type: 'SettleAppointment', appointmentId: subject, status: verb };
    case 'engaged':
    case 'refused':
    case 'noFollowUp':
      return { type: 'SettleReferral', referralId: subject, outcome: verb };
    case 'take':
      return { type: 'TakeInCharge', advisor: staff };
    default:
      return undefined;
  }
};
