import { describe, expect, test } from 'vitest';
import { functions } from '../../../functions/catalog.ts';
import { machineNames } from '../../../infra/aws/journeyMachines.ts';
import { type Resource, synthesize } from './synthesized.ts';

const resources = synthesize();
const ofType = (type: string, from = resources): Resource[] => from.filter(({ Type }) => Type === type);
const idsOf = (type: string): string[] => ofType(type).map(({ id }) => id);
const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);

type Metric = { MetricName: string; Dimensions: { Value: string }[] };
const describeMetric = ({ MetricName, Dimensions }: Metric): string => `${MetricName} of ${Dimensions[0]?.Value}`;

/** What rings, as `metric of what`; a sum has its parts. */
const rings: string[] = alarms.flatMap((alarm) =>
  alarm.Metrics
    ? alarm.Metrics.flatMap(({ MetricStat }: { MetricStat?: { Metric: Metric } }) =>
        MetricStat ? [describeMetric(MetricStat.Metric)] : [],
      )
    : [describeMetric({ MetricName: alarm.MetricName, Dimensions: alarm.Dimensions })],
);

describe('an alarm rings', () => {
  test.each(Object.keys(functions))('when %s fails', (name) => {
    expect(rings).toContain(`Errors of ${name}Function`);
  });

  test.each(machineNames)('when a journey of %s fails, times out or is aborted', (name) => {
    const machine = `${name.replace('-', '')}Machine`;
    const sum = alarms.find(({ Metrics }) => Metrics?.[1].MetricStat.Metric.Dimensions[0].Value === machine);
    expect(sum?.Metrics[0].Expression).toBe('failed + timedOut + aborted');
    for (const metric of ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'])
      expect(rings).toContain(`${metric} of ${machine}`);
  });

  test('when a letter lies in any dead letter queue', () => {
    const queues = idsOf('AWS::SQS::Queue');
    expect(queues.length).toBeGreaterThan(0);
    for (const queue of queues) expect(rings).toContain(`ApproximateNumberOfMessagesVisible of ${queue}.QueueName`);
  });

  test('when the changes of the table wait for ten minutes', () => {
    const behind = alarms.find(({ MetricName }) => MetricName === 'IteratorAge');
    expect(behind).toMatchObject({ Threshold: 600_000, Statistic: 'Maximum' });
    expect(rings).toContain('IteratorAge of tableChangedFunction');
  });

  test('when the API fails or a schedule cannot start its function', () => {
    expect(rings).toContain('5xx of Api');
    expect(rings.filter((what) => what.startsWith('TargetErrorCount'))).toHaveLength(1);
  });

  test('for somebody: each goes to the topic, and silence is not an alarm', () => {
    for (const alarm of alarms) {
      expect(alarm.AlarmActions).toEqual(['AlarmsTopic']);
      expect(alarm.TreatMissingData).toBe('notBreaching');
    }
  });
});

describe('the alarm topic', () => {
  test('lets the alarms of this account publish', () => {
    const [policy] = ofType('AWS::SNS::TopicPolicy');
    expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': 'AWS::AccountId' } },
      }),
    );
  });

  test('sends mails to the address of the settings, if there is one', () => {
    expect(ofType('AWS::SNS::Subscription')).toEqual([]);
    const [subscription] = ofType('AWS::SNS::Subscription', synthesize({ alarmMail: 'vigie@example.org' }));
    expect(subscription?.Properties).toMatchObject({ Protocol: 'email', Endpoint: 'vigie@example.org' });
  });
});

describe('a log', () => {
  test('is kept for three months', () => {
    const groups = ofType('AWS::Logs::LogGroup');
    expect(groups.map(({ Properties }) => Properties.RetentionInDays)).toEqual(groups.map(() => 90));
  });

  test('of a function goes to a group of ours, where the three months hold', () => {
    for (const { Properties } of ofType('AWS::Lambda::Function'))
      expect(idsOf('AWS::Logs::LogGroup')).toContain(Properties.LoggingConfig?.LogGroup);
  });

  test('of a journey machine tells errors and no data', () => {
    for (const { Properties } of ofType('AWS::StepFunctions::StateMachine'))
      expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
  });

  test('of the API has the pattern of the route, not the path, the query or an address', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage');
    const variables = String(stage?.Properties.AccessLogSettings.Format).match(/\$context\.[\w.]+/g);
    expect(variables?.sort()).toEqual([
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});
