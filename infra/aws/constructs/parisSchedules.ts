import { Duration, RemovalPolicy, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarmTopic.ts';
import { DeadLetterQueue } from './deadLetterQueue.ts';

const retryPolicy = { maximumRetryAttempts: 10, maximumEventAgeInSeconds: Duration.hours(1).toSeconds() };

/** Calls functions at civil times in Paris and tells them the time that was meant, however late they start. */
export class ParisSchedules extends Construct {
  private readonly group: ScheduleGroup;
  private readonly failures: DeadLetterQueue;
  private readonly role: Role;

  constructor(scope: Construct, id: string, alarms: AlarmTopic) {
    super(scope, id);
    this.group = new ScheduleGroup(this, 'Group', { removalPolicy: RemovalPolicy.DESTROY });
    this.failures = new DeadLetterQueue(this, 'Failures', alarms);
    const ofThisAccount = { conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } } };
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com', ofThisAccount) });
    this.allow('sqs:SendMessage', this.failures.queueArn);
    alarms.watch(this, 'NotStarted', this.group.metricTargetErrors(), 'A schedule could not start its function');
  }

  call(lambda: IFunction, expressions: readonly string[]): void {
    this.allow('lambda:InvokeFunction', lambda.functionArn);
    this.failures.takeFailuresOf(lambda);
    const target = {
      arn: lambda.functionArn,
      role: this.role,
      input: ScheduleTargetInput.fromObject({ scheduledTime: ContextAttribute.scheduledTime }),
      deadLetterConfig: { arn: this.failures.queueArn },
      retryPolicy,
    };
    for (const [index, expression] of expressions.entries()) {
      new Schedule(lambda, `Schedule${index}`, {
        schedule: ScheduleExpression.expression(expression, TimeZone.EUROPE_PARIS),
        scheduleGroup: this.group,
        // CDK's own target would allow every version of the function, too.
        target: { bind: () => target },
      });
    }
  }

  private allow(action: string, resource: string): void {
    this.role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
  }
}
