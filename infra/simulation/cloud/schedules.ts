import { type FunctionDeclaration, functions } from '../../../functions/catalog.ts';
import { fromUtc } from '../../../shared/domain/days.ts';
import { atTime, toLocal } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { type Cron, readCron } from '../../local/scheduler/cron.ts';
import type { Occurrences } from '../../local/scheduler/expressions.ts';
import type { Misfortune } from './faults.ts';
import type { Outcome } from './lambdas.ts';
import type { Timeline } from './timeline.ts';

const second = 1_000;
/** As `infra/aws` sets it. */
const retries = 10;

/**
 * EventBridge Scheduler: calls the functions of the catalog at civil times in Paris, some seconds late, sometimes twice.
 * A sweep in which nothing can be owed is left out: `firstOwed` says when something is.
 */
export const createSchedules = (
  timeline: Timeline,
  { random, strikes, isOn }: Misfortune,
  invoke: (name: string, event: { scheduledTime: string }) => Promise<Outcome>,
  firstOwed: () => Instant | undefined,
) => {
  const call = async (name: string, scheduledTime: string): Promise<void> => {
    for (let attempt = 0; attempt <= retries; attempt += 1) {
      const outcome = await invoke(name, { scheduledTime });
      if (!('error' in outcome)) return;
      await timeline.sleep(Math.min(2 ** attempt, 8) * 30 * second);
    }
  };

  const goOff = (name: string, moment: Instant): void => {
    const usual = isOn('delay') ? random.between(0, 2) * second : 0;
    const late = strikes('delay') ? random.between(1, 120) * second : usual;
    const scheduledTime = new Date(moment).toISOString();
    timeline.at(moment + late, () => void call(name, scheduledTime));
    if (strikes('duplicate'))
      timeline.at(moment + late + random.between(0, 60) * second, () => void call(name, scheduledTime));
  };

  const follow = (name: string, occurrences: Occurrences, from: Instant): void => {
    const moment = occurrences(from);
    if (moment === undefined) return;
    timeline.at(moment, () => {
      goOff(name, moment);
      follow(name, occurrences, moment + 1);
    });
  };

  const sweeps = occurrencesOf('sweep');
  let nextSweep = Number.POSITIVE_INFINITY;
  /** Sees to it that the sweep which finds what is owed comes. */
  const sweepForOwed = (): void => {
    const owed = firstOwed();
    if (owed === undefined) return;
    const moment = sweeps(Math.max(owed, timeline.now() + 1));
    if (moment === undefined || moment >= nextSweep) return;
    nextSweep = moment;
    timeline.at(moment, () => {
      if (nextSweep === moment) nextSweep = Number.POSITIVE_INFINITY;
      const isOwed = (firstOwed() ?? Number.POSITIVE_INFINITY) <= moment;
      if (isOwed) goOff('sweep', moment);
      // What was not sent by this one is the next one's.
      timeline.at(moment + 1, sweepForOwed);
    });
  };

  return {
    begin: (): void => {
      for (const [name, { trigger }] of Object.entries<FunctionDeclaration>(functions))
        if (trigger.kind === 'schedule' && name !== 'sweep') follow(name, occurrencesOf(name), timeline.now());
    },
    sweepForOwed,
  };
};

/** The next time a function is called, by any of its expressions; kept by the day, and the same in every association. */
const occurrencesOf = (name: string): Occurrences => {
  const known = keptOccurrences.get(name);
  if (known) return known;
  const { trigger } = (functions as Record<string, FunctionDeclaration>)[name] ?? {};
  const crons = trigger?.kind === 'schedule' ? trigger.expressions.map(cronIn) : [];
  const days = new Map<number, Instant[]>();
  const within = (day: number): Instant[] => {
    const kept = days.get(day);
    if (kept) return kept;
    const moments = crons.flatMap((cron) => momentsOf(cron, day * dayLong)).toSorted((a, b) => a - b);
    days.set(day, moments);
    return moments;
  };
  const occurrences: Occurrences = (from) => {
    const today = Math.floor(from / dayLong);
    for (let day = today; day < today + 40; day += 1) {
      const found = firstFrom(from, within(day));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  keptOccurrences.set(name, occurrences);
  return occurrences;
};

/** Sweeps are hundreds a day, and asked for at each message that comes to be owed: halved, not gone through. */
const firstFrom = (from: Instant, moments: readonly Instant[]): Instant | undefined => {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] as Instant) < from) low = middle + 1;
    else high = middle;
  }
  return moments[low];
};

const keptOccurrences = new Map<string, Occurrences>();

const dayLong = 86_400 * second;

const cronIn = (expression: string): Cron => {
  const cron = readCron(expression.replace(/^cron\((.*)\)$/, '$1'));
  if (!cron) throw new Error(`not a cron expression: ${expression}`);
  return cron;
};

/** Of one day. The clock changes on the hour, so that an hour is asked once for all its minutes: none where it is skipped. */
const momentsOf = ({ hours, minutes, matchesDay }: Cron, midnight: Instant): Instant[] => {
  const [date, day] = [new Date(midnight), fromUtc(midnight)];
  if (!matchesDay({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })) return [];
  return hours.flatMap((hour) => {
    const time = `${String(hour).padStart(2, '0')}:00`;
    const full = atTime(day, time);
    return toLocal(full) === `${day}T${time}` ? minutes.map((minute) => full + minute * 60 * second) : [];
  });
};
