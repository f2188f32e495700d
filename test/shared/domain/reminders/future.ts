import { association as fictional } from '../../../../shared/association/association.ts';
import type { Association } from '../../../../shared/domain/association.ts';
import { decide } from '../../../../shared/domain/journey/decide.ts';
import { isRefusal } from '../../../../shared/domain/journey/decision.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant, toLocal } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import type { Instant, LocalDateTime } from '../../../../shared/domain/time.ts';
import { journeyOf } from '../journey/facts.ts';

type Window = { until: LocalDateTime; from?: LocalDateTime; association?: Association };

/** The journey after everything was brought up that is due until then, and what that was. */
export const letPass = (
  start: Journey,
  { until, from, association = fictional }: Window,
): { journey: Journey; raised: { at: Instant; rule: string; subject?: string; recipient: string }[] } => {
  let journey = start;
  let clock = from === undefined ? 0 : toInstant(from);
  const raised = [];
  for (;;) {
    const [next] = planReminders(journey, association);
    if (!next || Math.max(next.at, clock) > toInstant(until)) return { journey, raised };
    clock = Math.max(next.at, clock);
    const facts = raise(journey, next.id, clock, association);
    if (raised.length > 1_000) throw new Error(`${next.id} is due again and again`);
    if (facts.length === 0) throw new Error(`${next.id} is due and cannot be raised`);
    journey = facts.reduce<Journey>(evolve, journey);
    const { rule, subject, recipient } = next;
    raised.push({ at: clock, rule, recipient, ...(subject !== undefined && { subject }) });
  }
};

export const raise = (journey: Journey, reminderId: string, at: Instant, association = fictional): JourneyFact[] => {
  const decision = decide(
    journey,
    { type: 'RaiseNudge', reminderId, to: [] },
    {
      commandId: 'nudge',
      journeyId: journey.id,
      at,
      by: { kind: 'timer' },
      from: 'timer',
      association,
    },
  );
  if (isRefusal(decision)) throw new Error(decision.sentence);
  return decision;
};

/** What a rule brings up when nobody does anything: `2016-04-12T09:00 advisor`, in order. */
export const whatComes = (rule: string, facts: readonly JourneyFact[], window: Window): string[] =>
  letPass(journeyOf(facts), window)
    .raised.filter((raised) => raised.rule === rule)
    .map(({ at, recipient }) => `${toLocal(at)} ${recipient}`);
