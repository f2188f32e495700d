import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { fromItem } from '../../../shared/store/journeyStore.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import type { Act, People } from '../people/act.ts';
import type { Random } from '../random.ts';
import type { Arrival, OpenLine } from '../trace.ts';
import type { Lambdas } from './lambdas.ts';
import type { Change } from './stream.ts';
import type { Timeline } from './timeline.ts';

const second = 1_000;
const minute = 60 * second;

type Around = { random: Random; timeline: Timeline; lambdas: () => Lambdas; jalon: () => Jalon; people: People };

/**
 * People who live: they write, note and read, and try again where they got no answer. Their acts run as those of a page or of
 * Slack do, under the same faults.
 */
export const createLives = ({ random, timeline, lambdas, jalon, people }: Around) => {
  const journeys = new Map<string, Journey>();
  const shown = new Map<string, Set<string>>();
  /** commands that were answered as carried out */
  const acknowledged = new Set<string>();
  const counts = { acts: 0, refused: 0, repeated: 0 };

  const carryOut = (act: Act) => {
    const { commandId, by, from } = act;
    const context = { commandId, at: timeline.now(), by, from };
    return act.kind === 'intake'
      ? receiveIntake(jalon(), act.intake, context)
      : execute(jalon(), act.command, { ...context, journeyId: act.journeyId });
  };

  const perform = async (act: Act): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      const outcome = await lambdas().invoke({ name: 'act', timeoutSeconds: 15, run: () => carryOut(act) });
      if ('result' in outcome) {
        const executed = outcome.result as Awaited<ReturnType<typeof carryOut>>;
        if ('refusal' in executed) counts.refused += 1;
        else if (executed.facts.length > 0) acknowledged.add(act.commandId);
        return;
      }
      counts.repeated += 1;
      await timeline.sleep(Math.min(30 * 2 ** tries, 1_800) * second);
    }
  };

  const doAct = async (act: Act): Promise<void> => {
    counts.acts += 1;
    for (const later of act.repeatAfter ?? []) timeline.at(timeline.now() + later, () => void perform(act));
    await perform(act);
  };

  /** What comes next in a journey by itself: thought over after each change. */
  const goOn = (journey: Journey): void => {
    const next = people.next(journey, timeline.now());
    if (!next) return;
    // Who notes one thing after another needs a moment.
    const at = Math.max(next.at, timeline.now() + random.between(300, 3_000));
    timeline.at(at, async () => {
      const now = journeys.get(journey.id);
      if (!now || now.version !== journey.version) return;
      const act = next.act(now, timeline.now());
      if (act) await doAct(act);
      const after = journeys.get(journey.id);
      if (after && after.version === journey.version) goOn(after);
    });
  };

  /** Read to the minute: what somebody does about a post does not hang on its milliseconds. */
  const reactTo = (reader: string, lines: readonly OpenLine[]): void => {
    const arrived = Math.floor(timeline.now() / minute) * minute;
    for (const { at, journeyId, act } of people.reads(reader, lines, (id) => journeys.get(id), arrived))
      timeline.at(at, () => {
        const journey = journeys.get(journeyId);
        const decided = journey && act(journey, timeline.now());
        if (decided) void doAct(decided);
      });
  };

  return {
    begin: (): void => {
      for (const act of people.requests()) timeline.at(act.at, () => void doAct(act));
    },

    changed: ({ after }: Change): void => {
      const journey = after?.SK === 'JOURNEY' ? fromItem(after) : undefined;
      if (!journey) return;
      journeys.set(journey.id, journey);
      goOn(journey);
    },

    /** A digest that is rewritten shows what its reader has seen before. */
    reads: ({ to, id, open }: Arrival): void => {
      const seen = shown.get(id) ?? new Set<string>();
      shown.set(id, seen);
      const fresh = open.filter(({ journeyId, reminderId }) => !seen.has(`${journeyId}/${reminderId}`));
      for (const { journeyId, reminderId } of fresh) seen.add(`${journeyId}/${reminderId}`);
      if (fresh.length > 0) reactTo(to, fresh);
    },

    journeys,
    acknowledged,
    counts,
  };
};
