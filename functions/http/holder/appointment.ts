import { ulid } from 'ulid';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { longestWish } from '../../../shared/domain/journey/decisions/holderAnswers.ts';
import { tidy } from '../../../shared/intake/reading.ts';
import { fill, textsIn } from '../../../shared/languages/languages.ts';
import { calendarFile, calendarFileName } from '../../../shared/messages/calendarFile.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { stores } from '../../runtime/stores.ts';
import { acting } from '../web/acting.ts';
import type { Route } from '../web/answering.ts';
import { type Answer, download, page, seeOther } from '../web/answers.ts';
import type { FormValues } from '../web/formBody.ts';
import { languageCookies, languageOf } from '../web/language.ts';
import { problem } from '../web/problem.ts';
import type { HttpRequest } from '../web/request.ts';
import { endSession } from '../web/session.ts';
import {
  appointmentPage,
  askIfSure,
  askIfSurePage,
  askToMove,
  askToMovePage,
  noSessionPage,
} from './appointmentPage.ts';
import { type AppointmentVisit, aheadOf, appointmentVisitOf } from './appointmentVisit.ts';

const address = '/rendez-vous';

/** The appointment and what was answered, or one of its questions. */
export const showAppointment: Route = async (request) => {
  const visit = await appointmentVisitOf(request);
  if (!visit) return noSession(request);
  const { question } = request.queryStringParameters;
  const { answer, cookies } = visit;
  const ahead = aheadOf(visit);
  const wish = answer?.says === 'wishes' ? answer.wish : '';
  if (ahead && question === askToMove) return page(200, askToMovePage(visit, ahead, wish), cookies);
  if (ahead && question === askIfSure) return page(200, askIfSurePage(visit, ahead), cookies);
  return page(200, appointmentPage(visit), cookies);
};

/**
 * What the holder answers. The page afterwards is drawn from the records: sent twice, from two windows or from a page of
 * yesterday, it counts as what was meant at the time that was shown, or not at all.
 */
export const answerAppointment: Route = acting(async (request, form) => {
  const visit = await appointmentVisitOf(request);
  if (!visit) return noSession(request);
  const command = commandOf(visit, form);
  if (!command) return problem('unreadable', visit.language);
  const { now, journeyId } = visit;
  const context = {
    commandId: ulid(now),
    journeyId,
    at: now,
    by: { kind: 'holder' },
    from: 'web',
  } as const;
  const executed = await execute(stores(), command, context);
  if (!('refusal' in executed)) return seeOther(address);
  return refused(request, command, executed.refusal.code);
});

/** A copy for the holder's own calendar. */
export const appointmentCalendar: Route = async (request) => {
  const visit = await appointmentVisitOf(request);
  if (!visit) return noSession(request);
  const { place, language, association, now, pass } = visit;
  const appointment = aheadOf(visit);
  if (!appointment) return page(409, appointmentPage(visit));
  const { journeyId } = pass;
  const entry = { method: 'PUBLISH', journeyId, appointment, place: place?.name, now } as const;
  const { content } = calendarFile(entry, textsIn(language), association);
  return download('text/calendar', calendarFileName, content);
};

/** Phones are shared: from now on nobody sees the appointment here. */
export const leaveAppointment: Route = acting(async (request) =>
  seeOther(`${address}?fin=1`, [await endSession(stores().passes, request, 'appointment')]),
);

/** A page of which nobody is, or is no longer, the holder. */
const noSession = (request: HttpRequest): Promise<Answer> => {
  const language = languageOf(request);
  const { association } = stores();
  const ended = request.queryStringParameters.fin !== undefined;
  const shown = noSessionPage({ language, association }, ended ? 'finished' : 'closed');
  return page(ended ? 200 : 403, shown, languageCookies(request));
};

const commandOf = ({ pass }: AppointmentVisit, form: FormValues): JourneyCommand | undefined => {
  const value = (name: string): string => form.get(name)?.[0] ?? '';
  const { appointmentId, personId } = pass;
  const about = { appointmentId, personId, to: value('to') };
  switch (value('do')) {
    case 'come':
      return { type: 'ConfirmAppointment', ...about };
    case 'ask':
      return { type: 'AskToMoveAppointment', ...about, wish: oneLine(value('wish')) };
    case 'cancel':
      return { type: 'CancelAppointment', ...about };
    default:
      return undefined;
  }
};

/** On one line, without marks that cannot be seen. */
const oneLine = (text: string): string => tidy(text.replace(/\p{Cf}/gu, ''));

/** Why it did not count, in the holder's language, where they can put it right; the appointment as it is now. */
const refused = async (request: HttpRequest, command: JourneyCommand, code: string): Promise<Answer> => {
  const visit = await appointmentVisitOf(request);
  if (!visit) return noSession(request);
  const { faults } = textsIn(visit.language).appointment;
  const fault = code in faults ? fill(faults[code as keyof typeof faults], { longest: longestWish }) : undefined;
  const { appointment } = visit;
  if (code === 'changedMeanwhile') return problem('failed', visit.language);
  if (appointment && command.type === 'AskToMoveAppointment' && isAboutWish(code))
    return page(422, askToMovePage(visit, appointment, command.wish, fault));
  return page(409, appointmentPage(visit, fault));
};

const isAboutWish = (code: string): boolean => code === 'wishMissing' || code === 'wishTooLong';
