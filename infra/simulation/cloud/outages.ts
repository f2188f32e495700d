import type { Instant } from '../../../shared/domain/time.ts';
import type { Disturbance } from '../trace.ts';
import type { Misfortune } from './faults.ts';

const hour = 3_600_000;
const lasts = 12 * hour;

type Outage = Disturbance & { kind: 'everythingDown' | 'slackDown' | 'mailDown' };

/** When everything, Slack or the mails are down: once each, twelve hours, at any time of the day. */
export const createOutages = ({ strikes, random }: Misfortune, from: Instant, to: Instant) => {
  const all: Outage[] = [];
  for (const kind of ['everythingDown', 'slackDown', 'mailDown'] as const) {
    if (!strikes('outage') || to - from < 4 * lasts) continue;
    const begins = random.between(from + lasts, to - 3 * lasts);
    all.push({ kind, from: begins, to: begins + lasts });
  }
  return {
    all,
    /** Until when is it down? Undefined when it works. */
    downUntil: (kind: Outage['kind'], now: Instant): Instant | undefined =>
      all.find((outage) => outage.kind === kind && outage.from <= now && now < outage.to)?.to,
  };
};

export type Outages = ReturnType<typeof createOutages>;
