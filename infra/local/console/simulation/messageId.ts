import { partsOf } from '../../../../shared/domain/reminders/reminderId.ts';
import type { PlainDate } from '../../../../shared/domain/time.ts';
import type { Arrival } from '../../../simulation/trace.ts';

/** What a message is about: a journey, there mostly a rule or something that the journal knows by its id. */
export type About = { journeyId: string; rule?: string; subject?: string; due?: PlainDate };

export const kindOf = (messageId: string): string => messageId.split(/[/_]/)[0] ?? '';

/** As the id says it; of a digest, as its lines do. What is owed without a journey is about nothing. */
export const aboutOf = ({ id, channel, open }: Pick<Arrival, 'id' | 'channel' | 'open'>): About[] => {
  const [kind = '', journeyId = '', ...rest] = id.split(channel === 'slack' ? '/' : /[/_]/);
  if (kind === 'digest') return open.map((line) => ({ journeyId: line.journeyId, ...partsOf(line.reminderId) }));
  if (kind === 'teamNudge') return [{ journeyId, ...partsOf(rest.join('/')) }];
  if (kind === 'intakeCard') return [{ journeyId }];
  const subject = rest.slice(0, -1).join('_');
  if (channel === 'slack' || subject === '') return [];
  return [{ journeyId, subject, ...(kind === 'appointmentAhead' && { rule: kind }) }];
};
