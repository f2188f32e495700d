import type { Association } from '../../../shared/domain/association.ts';
import { answerOf, type HolderAnswer } from '../../../shared/domain/journey/holderAnswers.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Appointment, PlacePeriod } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Language } from '../../../shared/languages/languages.ts';
import { journeyWith } from '../../../shared/usecases/goesOnIn.ts';
import { placeOf } from '../../../shared/usecases/renderMail.ts';
import { stores } from '../../runtime/stores.ts';
import { languageCookies, languageOf } from '../web/language.ts';
import type { HttpRequest } from '../web/request.ts';
import { type PassFor, sessionOf } from '../web/session.ts';

/** A holder who looks at their appointment, in their language. */
export type AppointmentVisit = {
  pass: PassFor<'appointment'>;
  /** the journey in which it is now */
  journeyId: string;
  language: Language;
  association: Association;
  /** the cookies that keep a language just chosen */
  cookies: string[];
  now: Instant;
  /** undefined where it was withdrawn, or this holder is not expected any more */
  appointment: Appointment | undefined;
  place: PlacePeriod | undefined;
  answer: HolderAnswer | undefined;
};

/** Who comes, and the appointment that their session opens; undefined without a session. */
export const appointmentVisitOf = async (request: HttpRequest): Promise<AppointmentVisit | undefined> => {
  const { passes, journeys, preferences, records, association } = stores();
  const pass = await sessionOf(passes, request, 'appointment');
  if (!pass) return undefined;
  const { journeyId, appointmentId, personId } = pass;
  const [journey, { language }, person] = await Promise.all([
    journeyWith(journeys, journeyId, appointmentId),
    preferences.of(personId),
    records.evenErased(personId),
  ]);
  // Erased meanwhile: the session opens nothing any more.
  if (person?.erasedOn !== undefined) return undefined;
  const appointment = journey?.appointments.find(
    ({ id, personIds }) => id === appointmentId && personIds.includes(personId),
  );
  return {
    pass,
    journeyId: journey?.id ?? journeyId,
    language: languageOf(request, language),
    association,
    cookies: languageCookies(request),
    now: request.requestContext.timeEpoch,
    appointment,
    place: appointment?.placeId === undefined ? undefined : await placeOf(stores(), appointment.placeId),
    answer: journey && answerOf(journey, appointmentId, personId),
  };
};

/** The appointment, as long as it can be answered to. */
export const aheadOf = ({ appointment, now }: AppointmentVisit): Appointment | undefined =>
  appointment?.status === 'planned' && toInstant(appointment.at) > now ? appointment : undefined;

/** Why it cannot be answered to. */
export const whyNotAhead = ({ appointment, now }: AppointmentVisit): 'over' | 'cancelled' | 'gone' => {
  if (appointment?.status === 'cancelled') return 'cancelled';
  return appointment && toInstant(appointment.at) <= now ? 'over' : 'gone';
};
