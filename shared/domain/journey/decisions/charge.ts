import { toDay } from '../../paris.ts';
import { refuse } from '../../refusals.ts';
import type { Decide } from '../decision.ts';

/** Who is in charge: exactly one colleague takes a request, and can give it back until the first appointment. */
export const decideCharge: Decide = (journey, command, { at, association }) => {
  if (command.type !== 'TakeInCharge' && command.type !== 'HandBack' && command.type !== 'ChangeAdvisor')
    return undefined;
  const { advisor } = command;
  if (!association.team.some(({ name }) => name === advisor)) return refuse('unknownStaff', [advisor], 'advisor');
  if (journey.closing) return refuse('closed', [journey.closing.on]);
  const interviewed = journey.exitInterviews.some(({ interviewer }) => interviewer === advisor);
  if (interviewed && command.type !== 'HandBack') return refuse('advisorInterviewed', [advisor], 'advisor');
  switch (command.type) {
    case 'TakeInCharge':
      if (journey.advisor === advisor) return [];
      if (journey.advisor !== undefined) return refuse('alreadyTaken', [journey.advisor]);
      return [{ type: 'TakenInCharge', on: toDay(at), advisor }];
    case 'HandBack':
      if (journey.advisor === undefined) return refuse('nobodyInCharge', []);
      if (journey.advisor !== advisor) return refuse('notYours', [journey.advisor]);
      if (journey.stage !== 'intake') return refuse('notIntake', []);
      return [{ type: 'HandedBack', on: toDay(at), advisor }];
    case 'ChangeAdvisor':
      if (journey.advisor === advisor) return refuse('sameAdvisor', [advisor], 'advisor');
      // Where nobody was, it is taken in charge: its first appointment is waited for from that day on.
      if (journey.advisor === undefined) return [{ type: 'TakenInCharge', on: toDay(at), advisor }];
      return [{ type: 'AdvisorChanged', advisor, previously: journey.advisor }];
  }
};
