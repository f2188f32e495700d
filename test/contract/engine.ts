import type { Change } from '../../infra/simulation/memory/memoryTable.ts';
import type { Item } from '../../shared/store/table.ts';

/** A command of the SDK by its name, with its input; whatever table that names, it is sent to the engine's. */
export type Command = { name: CommandName; input: Item };

export type CommandName = 'GetCommand' | 'PutCommand' | 'QueryCommand' | 'TransactWriteCommand' | 'BatchWriteCommand';

/** What came back, or the name of what was thrown, with the codes of the reasons that it gave. */
export type Outcome = { answer: object } | { thrown: string; codes: string[] };

/** A new table on one of the two engines. */
export type Engine = {
  does: (command: Command) => Promise<Outcome>;
  /** All that is there, by its key. */
  contents: () => Promise<Item[]>;
  /** What the stream told, in order, but for writes that changed nothing. */
  changes: () => Promise<Change[]>;
};

/** The same input for that table. */
export const named = (input: Item, TableName: string): Item => {
  if ('RequestItems' in input) return { RequestItems: { [TableName]: Object.values(input.RequestItems as object)[0] } };
  if (!('TransactItems' in input)) return { ...input, TableName };
  const renamed = (write: object) =>
    Object.fromEntries(Object.entries(write).map(([kind, operation]) => [kind, { ...operation, TableName }]));
  return { TransactItems: (input.TransactItems as object[]).map(renamed) };
};

export const outcomeOf = async (sent: Promise<object>): Promise<Outcome> => {
  try {
    const { $metadata: _, Count: __, ScannedCount: ___, ...answer } = (await sent) as Item;
    return { answer };
  } catch (error) {
    const { name, CancellationReasons = [] } = error as Error & { CancellationReasons?: { Code: string }[] };
    return { thrown: name, codes: CancellationReasons.map(({ Code }) => Code) };
  }
};

export const byKey = (items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => (`${a.PK}\n${a.SK}` < `${b.PK}\n${b.SK}` ? -1 : 1));
