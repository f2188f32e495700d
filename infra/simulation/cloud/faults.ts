import type { Random } from '../random.ts';

/** What can be broken on purpose, and how often: by call for what happens within a function, by delivery for what starts one. */
export const faults = {
  /** a function dies at a call: before it was made, or after, before its answer came */
  crash: { rate: 0.0005, meaning: 'fonctions interrompues à chaque pas' },
  /** a call is made, and its answer never comes */
  lostAnswer: { rate: 0.0005, meaning: 'réponses perdues' },
  /** a function stands still for seconds or minutes, up to the end of its time */
  stall: { rate: 0.0015, meaning: 'fonctions figées' },
  throttle: { rate: 0.001, meaning: 'appels refusés, trop nombreux' },
  /** a delivery comes again, seconds or an hour later */
  duplicate: { rate: 0.02, meaning: 'livraisons en double' },
  /** a delivery comes minutes late, after others that were sent later */
  delay: { rate: 0.01, meaning: 'livraisons en retard et dans le désordre' },
  /** everything, Slack or the mails are down for twelve hours, once each */
  outage: { rate: 1, meaning: 'pannes de douze heures' },
  /** an execution is stopped from outside, a day; the word of it may be lost */
  abort: { rate: 0.1, meaning: 'exécutions arrêtées' },
  /** an execution that ends as if it had reached its year */
  year: { rate: 0.02, meaning: 'exécutions arrivées à leur année' },
  /** all executions are lost in the middle, and built again from the records */
  loss: { rate: 1, meaning: 'toutes les exécutions perdues, puis reconstruites' },
  /** other rules and a new definition in the middle */
  deployment: { rate: 1, meaning: 'un déploiement change les règles' },
} as const satisfies Record<string, { rate: number; meaning: string }>;

export type Fault = keyof typeof faults;

export const everyFault = Object.keys(faults) as Fault[];

/** What happens to one call. */
export type CallFault = 'crashBefore' | 'crashAfter' | 'lostAnswer' | 'stall' | 'throttle';

export type Misfortune = {
  isOn(fault: Fault): boolean;
  /** Is a fault of this kind on, and does it strike now? */
  strikes(fault: Fault): boolean;
  /** Which fault strikes the next call of a function, mostly none. */
  onCall(): CallFault | undefined;
  random: Random;
};

/** Faults by chance. Calls are millions: how many go well before the next fault is drawn once, not one by one. */
export const createMisfortune = (on: ReadonlySet<Fault>, random: Random): Misfortune => {
  const ofCalls = (['crash', 'lostAnswer', 'stall', 'throttle'] as const).filter((fault) => on.has(fault));
  const rate = ofCalls.reduce((sum, fault) => sum + faults[fault].rate, 0);
  const untilNext = (): number =>
    rate === 0 ? Number.POSITIVE_INFINITY : Math.floor(Math.log(1 - random.fraction()) / Math.log(1 - rate));
  let good = untilNext();

  const drawKind = (): CallFault => {
    let mark = random.fraction() * rate;
    const kind = ofCalls.find((fault) => {
      mark -= faults[fault].rate;
      return mark < 0;
    });
    if (kind === 'crash') return random.chance(0.5) ? 'crashBefore' : 'crashAfter';
    return kind ?? 'throttle';
  };

  return {
    random,
    isOn: (fault) => on.has(fault),
    strikes: (fault) => on.has(fault) && random.chance(faults[fault].rate),
    onCall: () => {
      good -= 1;
      if (good >= 0) return undefined;
      good = untilNext();
      return drawKind();
    },
  };
};
