import { answerAppointment, appointmentCalendar, leaveAppointment, showAppointment } from './holder/appointment.ts';
import { openLink, showLink } from './holder/link.ts';
import { answering } from './web/answering.ts';

export const handler = answering({
  'GET /lien/{token}': showLink,
  'POST /lien': openLink,
  'GET /rendez-vous': showAppointment,
  'POST /rendez-vous': answerAppointment,
  'GET /rendez-vous/agenda.ics': appointmentCalendar,
  'POST /rendez-vous/fin': leaveAppointment,
});
