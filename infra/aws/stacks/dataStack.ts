import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarmTopic.ts';
import { RecordsTable } from '../constructs/recordsTable.ts';
import type { Settings } from '../settings.ts';

/** What the other stacks stand on: the records, and the bell that rings when something stops. */
export class DataStack extends Stack {
  readonly table: RecordsTable;
  readonly alarms: AlarmTopic;

  constructor(scope: Construct, id: string, props: StackProps & { settings: Settings }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.alarms = new AlarmTopic(this, 'Alarms', props.settings.alarmMail);
    this.table = new RecordsTable(this, 'Records');
  }
}
