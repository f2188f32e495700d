import { inTransaction, openDatabase } from '../../sqlite.ts';
import { eventTable } from './events.ts';
import { executionTable } from './executions.ts';
import { machineTable } from './machines.ts';
import { positionTable } from './positions.ts';
import { statusChangeTable } from './statusChanges.ts';
import { tables } from './tables.ts';

export type Store = ReturnType<typeof openStore>;

/** Everything the local Step Functions know, in one file. */
export const openStore = (file: string) => {
  const db = openDatabase(file, tables);
  return {
    machines: machineTable(db),
    executions: executionTable(db),
    positions: positionTable(db),
    events: eventTable(db),
    statusChanges: statusChangeTable(db),
    transaction: <T>(work: () => T): T => inTransaction(db, work),
    isOpen: (): boolean => db.isOpen,
    close: (): void => db.close(),
  };
};
