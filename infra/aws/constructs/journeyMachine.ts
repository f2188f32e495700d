import { Duration, Validations } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarmTopic.ts';
import { Log } from './log.ts';

export type JourneyMachineProps = {
  /** the workflow file as it is, with `${planJourney}` where a function stands */
  definition: string;
  tasks: Readonly<Record<string, IFunction>>;
  alarms: AlarmTopic;
};

/** The journeys of one programme. May invoke the tasks that its definition names, and rings when one ends badly. */
export class JourneyMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, name: string, { definition, tasks, alarms }: JourneyMachineProps) {
    super(scope, name);
    const taskArns = Object.fromEntries(
      namesIn(definition).map((task) => {
        const lambda = tasks[task];
        if (!lambda) throw new Error(`${name} names \${${task}}, but the catalog has no task of that name.`);
        return [task, lambda.functionArn];
      }),
    );
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: taskArns,
      logs: {
        // AWS limits the policy of a log group by size, unless its name starts like this.
        destination: new Log(this, 'Log', { logGroupName: `/aws/vendedlogs/states/${name}` }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    this.machine.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: Object.values(taskArns) }),
    );
    Validations.of(this.machine).acknowledge(
      {
        id: 'AwsSolutions-SF1',
        reason: 'Each step is in the history of its execution; the log is for what went wrong.',
      },
      { id: 'AwsSolutions-SF2', reason: 'The journal of a journey says what happened and why.' },
      { id: 'AwsSolutions-IAM5[Resource::*]', reason: 'AWS allows the delivery of logs on every resource only.' },
    );
    const endedBadly = new MathExpression({
      expression: 'failed + timedOut + aborted',
      usingMetrics: {
        failed: this.machine.metricFailed(),
        timedOut: this.machine.metricTimedOut(),
        aborted: this.machine.metricAborted(),
      },
      period: Duration.minutes(5),
    });
    alarms.watch(this, 'EndedBadly', endedBadly, `A journey of ${name} ended badly and has to start again`);
  }
}

function namesIn(definition: string): string[] {
  return [...new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? ''))];
}
