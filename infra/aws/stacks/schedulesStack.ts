import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { JalonFunction } from '../constructs/jalonFunction.ts';
import { ParisSchedules } from '../constructs/parisSchedules.ts';
import { type Foundation, functionsStartedBy } from '../foundation.ts';

/** The daily rhythm. */
export class SchedulesStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { foundation: Foundation }) {
    super(scope, id, props);
    const schedules = new ParisSchedules(this, 'Schedules', props.foundation.alarms);
    for (const [name, { trigger }] of functionsStartedBy('schedule')) {
      schedules.call(new JalonFunction(this, name, props.foundation).lambda, trigger.expressions);
    }
  }
}
