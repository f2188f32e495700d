import type { ExecutionStatusChange } from './store/statusChanges.ts';
import type { Store } from './store/store.ts';
import type { WorkQueue } from './workQueue.ts';

export type StatusReceiver = (change: ExecutionStatusChange) => Promise<void> | void;

export type StatusFeed = {
  /** Call inside the transaction that starts or ends the execution. */
  record(execution: number): void;
  /** Tries again what the receiver has refused, or a crash has cut off. */
  redeliver(): void;
};

/** Tells the receiver of every execution that starts or ends: at least once, also across a crash. */
export const createStatusFeed = (store: Store, queue: WorkQueue, receive: StatusReceiver | undefined): StatusFeed => {
  if (!receive) return { record: () => {}, redeliver: () => {} };
  const underway = new Set<number>();

  const send = (id: number) => {
    if (underway.has(id)) return;
    underway.add(id);
    queue.add(() => deliver(id).finally(() => underway.delete(id)));
  };

  const deliver = async (id: number) => {
    const change = store.isOpen() ? store.statusChanges.get(id) : undefined;
    if (!change) return;
    try {
      await receive(change);
    } catch {
      return; // Its row stays, for redeliver.
    }
    if (store.isOpen()) store.statusChanges.remove(id);
  };

  return {
    record: (execution) => {
      const { arn, name, machineArn, status, startedAt, stoppedAt, input, output, error, cause } =
        store.executions.byId(execution);
      send(
        store.statusChanges.add({
          executionArn: arn,
          stateMachineArn: machineArn,
          name,
          status,
          startDate: startedAt,
          stopDate: stoppedAt,
          input,
          output,
          error,
          cause,
        }),
      );
    },
    redeliver: () => {
      for (const id of store.statusChanges.undelivered()) send(id);
    },
  };
};
