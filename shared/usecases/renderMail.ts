import type { Journey } from '../domain/journey/journey.ts';
import { toInstant } from '../domain/paris.ts';
import type { Appointment, PlacePeriod } from '../domain/records.ts';
import { identitiesOf } from '../domain/samePersons.ts';
import type { Instant } from '../domain/time.ts';
import { textsIn } from '../languages/languages.ts';
import { calendarFile } from '../messages/calendarFile.ts';
import { type Mail, type MailFile, type MailSetting, writeMail } from '../messages/mail.ts';
import {
  invites,
  isMailKind,
  letterOf,
  type MailFacts,
  type MailKind,
  type ToldAppointment,
} from '../messages/mails.ts';
import { undelivered } from '../messages/undelivered.ts';
import type { Message } from '../store/messageStore.ts';
import { journeyWith, toldUnder } from './goesOnIn.ts';
import { intakeLinkMail } from './intakeLink.ts';
import { type Jalon, type Outreach, Undeliverable } from './jalon.ts';
import { linkTo } from './linkTo.ts';
import { isMyDataKind, myDataMail } from './myDataMails.ts';

const day = 86_400_000;

/**
 * The mail that is owed, from the records as they are `now`, in its reader's language; undefined when its reason is
 * gone. Its links are made here and nowhere else: no token waits in the table.
 */
export const renderMail = async (jalon: Outreach, message: Message, now: Instant): Promise<Mail | undefined> => {
  const { kind, to, journeyId } = message;
  if (kind === 'intakeLink') return intakeLinkMail(jalon, message, now);
  if (isMyDataKind(kind)) return myDataMail(jalon, message, kind, now);
  if (journeyId === undefined) throw new Undeliverable(`no mail of the kind ${kind}`);
  const [journey, person, { language }] = await Promise.all([
    journeyOf(jalon, message),
    jalon.records.person(to),
    jalon.preferences.of(to),
  ]);
  const { association, publicUrl } = jalon;
  const setting = { texts: textsIn(language), association, publicUrl };
  if (!isMailKind(kind, setting.texts)) throw new Undeliverable(`no mail of the kind ${kind}`);
  if (!journey || !person) return undefined;
  const appointment = await appointmentOf(jalon, message, journey, now);
  if (kind !== 'acknowledgement' && !appointment) return undefined;
  if (await isToldTwice(jalon, to, appointment)) return undefined;
  const { email } = person;
  if (!email) throw new Undeliverable(undelivered.noAddress());
  const first = appointment ? await toldUnder(jalon.journeys, journey, appointment.id) : journeyId;
  const about =
    appointment && (await aboutAppointment(jalon, { kind, appointment, journeyId: first, email, now }, setting));
  const link = appointment && invites(kind) && (await answerLink(jalon, first, appointment, to));
  const facts: MailFacts = { person, ...about, ...(link && { link }) };
  return writeMail(email, letterOf(kind, facts, setting), setting);
};

/** The journey in which what a message speaks of is now, whichever it was owed under. */
export const journeyOf = (
  { journeys }: Pick<Jalon, 'journeys'>,
  { journeyId = '', subject = '' }: Pick<Message, 'journeyId' | 'subject'>,
): Promise<Journey | undefined> => journeyWith(journeys, journeyId, subject.replace(/@[^@]*$/, ''));

/** An appointment, and who is expected where that is known. */
type Told = ToldAppointment & Partial<Pick<Appointment, 'personIds'>>;

/** Two who are expected and were found to be one person hear once: the first of them. */
export const isToldTwice = async (
  { merges }: Pick<Jalon, 'merges'>,
  personId: string,
  appointment: Told | undefined,
): Promise<boolean> => {
  const { personIds = [] } = appointment ?? {};
  if (personIds.length < 2 || !personIds.includes(personId)) return false;
  const { of } = identitiesOf((await merges.all()).merges);
  return personIds.find((other) => of(other) === of(personId)) !== personId;
};

/** The appointment of which a message speaks; undefined where it was moved, settled or over meanwhile. */
export const appointmentOf = async (
  jalon: Jalon,
  { kind, to, journeyId, subject = '' }: Pick<Message, 'kind' | 'to' | 'journeyId' | 'subject'>,
  { appointments }: Journey,
  now: Instant,
): Promise<Told | undefined> => {
  if (kind === 'appointmentWithdrawn') {
    const at = subject.slice(-'2016-04-12T10:00'.length);
    const id = subject.slice(0, -`@${at}`.length);
    // Only who was told of it is told that it was a mistake.
    const told = await jalon.messages.load(`appointmentPlanned/${journeyId}/${id}/${to}`);
    return told?.reference === undefined ? undefined : { id, at };
  }
  const appointment = appointments.find(({ id, at }) => subject === id || subject === `${id}@${at}`);
  if (kind === 'appointmentCancelled') return appointment?.status === 'cancelled' ? appointment : undefined;
  return appointment?.status === 'planned' && toInstant(appointment.at) > now ? appointment : undefined;
};

type About = { kind: MailKind; appointment: ToldAppointment; journeyId: string; email: string; now: Instant };

const aboutAppointment = async (
  jalon: Jalon,
  { kind, appointment, journeyId, email, now }: About,
  { texts, association }: MailSetting,
): Promise<{ appointment: ToldAppointment; place?: PlacePeriod; files: MailFile[] }> => {
  const place = appointment.placeId === undefined ? undefined : await placeOf(jalon, appointment.placeId);
  const method = invites(kind) ? 'REQUEST' : 'CANCEL';
  const entry = { method, journeyId, appointment, place: place?.name, attendee: email, now } as const;
  return { appointment, ...(place && { place }), files: [calendarFile(entry, texts, association)] };
};

/** Works until the day after: whoever looks for it too late still learns what became of it. */
const answerLink = (jalon: Outreach, journeyId: string, { id, at }: ToldAppointment, personId: string) =>
  linkTo(jalon, { purpose: 'appointment', journeyId, appointmentId: id, personId }, toInstant(at) + day);

export const placeOf = async ({ records }: Pick<Jalon, 'records'>, placeId: string): Promise<PlacePeriod | undefined> =>
  (await records.placePeriods()).find(({ id }) => id === placeId);
