import type { Store } from './store.ts';

/** As much of the store as drives executions: what tells of them afterwards is not in it. */
export type EngineStore = {
  machines: Pick<Store['machines'], 'definitionText'>;
  executions: Pick<Store['executions'], 'start' | 'end'>;
  events: Pick<Store['events'], 'append'>;
  positions: Omit<Store['positions'], 'nextDue' | 'executionOfToken'>;
} & Pick<Store, 'transaction' | 'isOpen'>;
