import type { App } from 'aws-cdk-lib';
import type { Foundation } from './foundation.ts';
import { readSettings } from './settings.ts';
import { DataStack } from './stacks/dataStack.ts';
import { JourneysStack } from './stacks/journeysStack.ts';
import { SchedulesStack } from './stacks/schedulesStack.ts';
import { WebStack } from './stacks/webStack.ts';

/** All stacks of Jalon, with `code` as the code of each function. */
export function addJalon(app: App, code: Foundation['code']): void {
  const settings = readSettings(app.node.getAllContext());
  const env = { region: settings.region };
  const data = new DataStack(app, 'JalonData', { env, settings });
  const ground = { settings, code, table: data.table, alarms: data.alarms };
  const web = new WebStack(app, 'JalonWeb', { env, foundation: ground });
  const foundation = { ...ground, publicUrl: web.publicUrl };
  new JourneysStack(app, 'JalonJourneys', { env, foundation });
  new SchedulesStack(app, 'JalonSchedules', { env, foundation });
}
