import { teamOf } from '../../../../infra/simulation/people/absences.ts';
import type { Act, Coming, People } from '../../../../infra/simulation/people/act.ts';
import { createPeople } from '../../../../infra/simulation/people/people.ts';
import { createRandom } from '../../../../infra/simulation/random.ts';
import { association as base } from '../../../../shared/association/association.ts';
import type { Association } from '../../../../shared/domain/association.ts';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import { decide } from '../../../../shared/domain/journey/decide.ts';
import { isRefusal } from '../../../../shared/domain/journey/decision.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toDay, toInstant } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { staffFor } from '../../../../shared/domain/reminders/recipients.ts';
import type { Instant } from '../../../../shared/domain/time.ts';

/** An act that was carried out, with what came of it. */
export type Lived = { act: Act; facts: JourneyFact[]; refused?: string };

export type Years = { association: Association; people: People; acts: Lived[]; journeys: Journey[] };

export const from = toInstant('2017-01-02T00:00');
export const to = toInstant('2021-01-04T00:00');

/** Four years of so many journeys with the rules alone: no store, no messages, each line is read where it is brought up. */
export const liveAlone = (seed: number, journeys: number): Years => {
  const random = createRandom(seed);
  const association = teamOf(random.stream('team'), from, to, base);
  const setting = { association: () => association, from, to, journeys, firstNumber: 1 };
  const people = createPeople({ random: random.stream('people'), ...setting });
  const acts: Lived[] = [];
  const lived = people.requests().map((request) => liveOne(request, people, association, acts));
  return { association, people, acts, journeys: lived };
};

const liveOne = (request: Act, people: People, association: Association, acts: Lived[]): Journey => {
  let journey: Journey | undefined;
  const carryOut = (act: Act): void => {
    const { at, by, from, commandId } = act;
    const decision = decide(journey, commandOf(act), {
      commandId,
      journeyId: request.commandId,
      at,
      by,
      from,
      association,
    });
    if (isRefusal(decision)) acts.push({ act, facts: [], refused: decision.code });
    else {
      acts.push({ act, facts: decision });
      journey = decision.reduce<Journey | undefined>(evolve, journey);
    }
  };
  carryOut(request);
  let reading: Coming[] = [];
  for (let now = request.at; journey; ) {
    const due = planReminders(journey, association)[0];
    const coming = [people.next(journey, now), ...reading].flatMap((one) => one ?? []).sort((a, b) => a.at - b.at)[0];
    now = Math.max(now, Math.min(due?.at ?? Infinity, coming?.at ?? Infinity));
    if (now > to) break;
    if (due && due.at <= now) {
      const { journey: after, to: readers } = raise(journey, due, now, association);
      journey = after;
      const lines = [{ journeyId: journey.id, reminderId: due.id }];
      for (const reader of readers) reading.push(...people.reads(reader, lines, () => journey, now + 5 * 60_000));
    } else if (coming) {
      reading = reading.filter((one) => one !== coming);
      const act = coming.act(journey, now);
      if (act) carryOut(act);
    }
  }
  if (!journey) throw new Error('not begun');
  return journey;
};

/** The use case of the intake makes the same command, beside the records of the people. */
const commandOf = (act: Act): JourneyCommand => {
  if (act.kind === 'command') return act.command;
  const { intake, commandId: id } = act;
  const holders = intake.people.map((_, index) => ({
    projectId: id,
    personId: `${id}-${index + 1}`,
    role: index === 0 ? ('lead' as const) : ('coHolder' as const),
  }));
  return { type: 'ReceiveIntake', project: { ...intake.project, id }, holders };
};

type Due = ReturnType<typeof planReminders>[number];

const raise = (journey: Journey, due: Due, at: Instant, association: Association) => {
  const readers =
    due.recipient === 'holders' ? [] : staffFor(due, journey, association, toDay(at)).map(({ name }) => name);
  const context = { commandId: due.id, journeyId: journey.id, at, by: { kind: 'timer' }, from: 'timer' } as const;
  const command = { type: 'RaiseNudge', reminderId: due.id, to: readers } as const;
  const facts = decide(journey, command, { ...context, association });
  if (isRefusal(facts)) throw new Error(facts.sentence);
  return { journey: facts.reduce(evolve, journey) as Journey, to: due.recipient === 'team' ? ['team'] : readers };
};
