import type { Clock, Instant } from '../../../shared/domain/time.ts';

/** One request and its answer, for the page that shows them. */
export type Exchange = {
  at: Instant;
  to: 'bot' | 'slack';
  /** `/rdv`, `view_submission rdv`, `chat.postMessage` */
  name: string;
  sent: unknown;
  /** HTTP status; null while it runs, or when nothing came back. */
  status: number | null;
  answer: unknown;
  milliseconds: number | null;
  /** The answer came after Slack had stopped waiting. */
  late: boolean;
};

const kept = 200;

export type Exchanges = ReturnType<typeof createExchanges>;

/** The last exchanges, newest first, in memory only: they hold what people typed. */
export const createExchanges = (realClock: Clock) => {
  const list: Exchange[] = [];
  return {
    list: (): readonly Exchange[] => list,
    /** Notes a request; call the result with what came back. */
    begin: (to: Exchange['to'], name: string, sent: unknown) => {
      const exchange: Exchange = {
        at: realClock.now(),
        to,
        name,
        sent,
        status: null,
        answer: null,
        milliseconds: null,
        late: false,
      };
      list.unshift(exchange);
      list.length = Math.min(list.length, kept);
      return (outcome: Pick<Exchange, 'status' | 'answer'> & Partial<Exchange>) => {
        Object.assign(exchange, { milliseconds: realClock.now() - exchange.at, ...outcome });
      };
    },
  };
};
