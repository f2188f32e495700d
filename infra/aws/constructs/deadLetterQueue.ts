import { Duration, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { AlarmTopic } from './alarmTopic.ts';

/** Keeps for two weeks what could not be handled, and says so at once. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, alarms: AlarmTopic) {
    super(scope, id, { retentionPeriod: Duration.days(14), enforceSSL: true });
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'This is the queue for dead letters.' });
    const waiting = this.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' });
    alarms.watch(this, 'NotEmpty', waiting, 'Something could not be handled and waits in a dead letter queue');
  }

  /**
   * Takes the events on which an asynchronously called function failed three times. Whoever calls it (EventBridge,
   * Scheduler) has done its part when Lambda accepts the event, and sees no failure after that.
   */
  takeFailuresOf(lambda: IFunction): void {
    lambda.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(this) });
  }
}
