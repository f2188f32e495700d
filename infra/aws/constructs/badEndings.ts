import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarmTopic.ts';
import { DeadLetterQueue } from './deadLetterQueue.ts';

export type BadEndingsProps = { machines: readonly IStateMachine[]; lambda: IFunction; alarms: AlarmTopic };

/** Hands every journey execution that did not succeed to a function. */
export class BadEndings extends Construct {
  constructor(scope: Construct, id: string, { machines, lambda, alarms }: BadEndingsProps) {
    super(scope, id);
    const failures = new DeadLetterQueue(this, 'Failures', alarms);
    failures.takeFailuresOf(lambda);
    new Rule(this, 'Rule', {
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: machines.map((machine) => machine.stateMachineArn),
        },
      },
      targets: [new LambdaTarget(lambda, { deadLetterQueue: failures })],
    });
  }
}
