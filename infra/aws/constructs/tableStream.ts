import { Duration, Token } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { streamed } from '../../../shared/store/streamed.ts';
import type { AlarmTopic } from './alarmTopic.ts';
import { DeadLetterQueue } from './deadLetterQueue.ts';
import type { RecordsTable } from './recordsTable.ts';

export type TableStreamProps = { table: RecordsTable; lambda: LambdaFunction; alarms: AlarmTopic };

const longestWait = Duration.minutes(10);

/** Hands every change of the table to a function. A change that fails again and again steps aside for the next ones. */
export class TableStream extends Construct {
  constructor(scope: Construct, id: string, { table, lambda, alarms }: TableStreamProps) {
    super(scope, id);
    table.grantStreamRead(lambda);
    lambda.addEventSourceMapping('Stream', {
      eventSourceArn: Token.asString(table.tableStreamArn),
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      filters: streamed.map((pattern) => FilterCriteria.filter({ dynamodb: { NewImage: filterOf(pattern) } })),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // What stays owed is found by the next sweep, so one change need not hold up the others for long.
      retryAttempts: 5,
      // Gets the place in the stream, nothing of the record.
      onFailure: new SqsDlq(new DeadLetterQueue(this, 'Failures', alarms)),
    });
    const age = lambda.metric('IteratorAge', { statistic: 'Maximum' });
    alarms.watch(this, 'Behind', age, 'The changes of the table wait too long', longestWait.toMilliseconds());
  }
}

const filterOf = (pattern: (typeof streamed)[number]) =>
  Object.fromEntries(
    Object.entries(pattern).map(([attribute, wanted]) => [
      attribute,
      { S: wanted === 'absent' ? FilterRule.notExists() : FilterRule.or(...wanted) },
    ]),
  );
