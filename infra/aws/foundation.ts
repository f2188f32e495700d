import type { Code } from 'aws-cdk-lib/aws-lambda';
import { type FunctionDeclaration, type FunctionName, functions, type Trigger } from '../../functions/catalog.ts';
import type { AlarmTopic } from './constructs/alarmTopic.ts';
import type { RecordsTable } from './constructs/recordsTable.ts';
import type { Settings } from './settings.ts';

/** What every function stands on. */
export type Foundation = {
  table: RecordsTable;
  alarms: AlarmTopic;
  settings: Settings;
  /** `https://…` without a slash at the end, for the links in messages */
  publicUrl: string;
  code: (name: FunctionName) => Code;
};

type StartedBy<Kind extends Trigger['kind']> = FunctionDeclaration & { trigger: Extract<Trigger, { kind: Kind }> };

/** The functions of the catalog that one kind of trigger starts. */
export function functionsStartedBy<Kind extends Trigger['kind']>(kind: Kind) {
  const all: Record<string, FunctionDeclaration> = functions;
  return Object.entries(all).filter(
    (entry): entry is [FunctionName, StartedBy<Kind>] => entry[1].trigger.kind === kind,
  );
}
