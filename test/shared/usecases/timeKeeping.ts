import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { LocalDateTime } from '../../../shared/domain/time.ts';
import { awaitSignal, keepTime, type Plan, planJourney } from '../../../shared/usecases/keepTime.ts';
import { raiseNudges } from '../../../shared/usecases/raiseNudges.ts';
import type { Lab, useLab } from './lab.ts';

/** A request of Tuesday 1 March 2016, and its first execution. */
export const begun = async (lab: ReturnType<typeof useLab>): Promise<Lab> => {
  const opened = await lab.open();
  await opened.request('2016-03-01T10:00');
  await keepTime(opened.jalon, await opened.journey());
  return opened;
};

/** What the execution of that name is told. */
export const plan = (
  { jalon }: Lab,
  now: LocalDateTime,
  name = 'P1.1',
  startedAt = '2016-03-01T10:00',
): Promise<Plan> => planJourney(jalon, { journeyId: 'P1', name, startedAt: toInstant(startedAt), now: toInstant(now) });

/** It goes to wait with that plan. */
export const wait = ({ jalon }: Lab, planned: Plan, token: string, phase = 'intake', name = 'P1.1'): Promise<void> =>
  awaitSignal(jalon, { journeyId: 'P1', name, token, plan: planned, phase });

export const close: JourneyCommand = { type: 'Close', on: '2016-03-01', reason: 'other', outcomes: [] };

/** P1 is closed, and nothing will be due again: that its data end was said, too, when it was time. */
export const closeForGood = async ({ jalon, does }: Lab): Promise<void> => {
  await does(close, '2016-03-01T12:00');
  await raiseNudges(jalon, 'P1', toInstant('2018-01-30T09:00'));
};

export const welcome = (at: LocalDateTime, status: 'planned' | 'held'): JourneyCommand => ({
  type: 'RecordAppointment',
  appointment: { personIds: ['P1-1'], type: 'welcome', at, status },
});
