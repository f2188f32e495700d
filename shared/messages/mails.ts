import type { Appointment, Person, PlacePeriod } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import { dayIn, fill, momentIn, type Texts } from '../languages/languages.ts';
import { type Letter, type MailFile, type MailSetting, type Paragraph, phoneOf } from './mail.ts';

/** What a holder is told of an appointment. */
export type ToldAppointment = Pick<Appointment, 'id' | 'at' | 'advisor' | 'placeId' | 'durationMinutes'>;

/** What a mail about a journey may speak of. */
export type MailFacts = {
  person: Person;
  appointment?: ToldAppointment;
  place?: PlacePeriod;
  /** where the holder answers to the appointment */
  link?: string;
  files?: readonly MailFile[];
};

export type MailKind = keyof Texts['mails']['kinds'];

export const isMailKind = (kind: string, { mails }: Texts): kind is MailKind => Object.hasOwn(mails.kinds, kind);

/** The mails that ask somebody to come: they say where and with whom, and one can answer to them. */
export const invites = (kind: MailKind): boolean =>
  kind === 'appointmentPlanned' || kind === 'appointmentMoved' || kind === 'appointmentAhead';

/** A mail about a journey, in the holder's language. */
export const letterOf = (kind: MailKind, facts: MailFacts, { texts, association }: MailSetting): Letter => {
  const { mails } = texts;
  const { person, appointment, files = [] } = facts;
  const { subject, lead } = mails.kinds[kind];
  const values = { when: appointment ? momentIn(texts, appointment.at) : '', phone: phoneOf(association) };
  const end = invites(kind) ? [...details(facts, texts), fill(mails.orCall, values)] : [fill(mails.callAgain, values)];
  return {
    subject: fill(subject, values),
    paragraphs: [
      person.firstName ? fill(mails.hello, { name: person.firstName }) : mails.helloNobody,
      ...lead.map((sentence) => fill(sentence, values)),
      ...(kind === 'acknowledgement' ? [] : end),
    ],
    files,
  };
};

const details = ({ appointment, place, link }: MailFacts, { mails }: Texts): Paragraph[] => {
  const where = whereIn(mails.remote, appointment, place && fill(mails.place, { place: place.name }));
  const { advisor } = appointment ?? {};
  return [
    ...(where === undefined ? [] : [where]),
    ...(advisor === undefined ? [] : [fill(mails.withWhom, { advisor })]),
    ...(link === undefined ? [] : [{ words: mails.answer, href: link }]),
  ];
};

/** Where they meet: one of the words for meeting from afar, else the place; undefined where nobody said it. */
export const whereIn = (
  remote: Readonly<Record<string, string>>,
  appointment: Pick<Appointment, 'placeId'> | undefined,
  place: string | undefined,
): string | undefined => remote[appointment?.placeId ?? ''] ?? place;

/**
 * The way back to a request that is not sent. Without the name that somebody typed: the address may be a stranger's.
 *
 * @param until the last day on which the link works
 */
export const intakeLinkLetter = (link: string, until: PlainDate, texts: Texts): Letter => {
  const { subject, lead, go, until: careful, notYou } = texts.mails.intakeLink;
  return {
    subject,
    paragraphs: [
      texts.mails.helloNobody,
      lead,
      { words: go, href: link },
      fill(careful, { day: dayIn(texts, until) }),
      notYou,
    ],
  };
};
