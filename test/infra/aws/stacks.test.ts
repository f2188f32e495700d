import { Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { type FunctionDeclaration, functions } from '../../../functions/catalog.ts';
import { AlarmTopic } from '../../../infra/aws/constructs/alarmTopic.ts';
import { JourneyMachine } from '../../../infra/aws/constructs/journeyMachine.ts';
import { journeyDefinitions } from '../../../infra/aws/journeyMachines.ts';
import { jalonApp, type Resource, synthesize } from './synthesized.ts';

const resources = synthesize();
const ofType = (type: string, from = resources): Resource[] => from.filter(({ Type }) => Type === type);
const catalog: [string, FunctionDeclaration][] = Object.entries(functions);

describe('the records', () => {
  const [table, ...others] = ofType('AWS::DynamoDB::GlobalTable');

  test('stand in one table', () => {
    expect(table?.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byKind',
          KeySchema: [
            { AttributeName: 'GSI1PK', KeyType: 'HASH' },
            { AttributeName: 'GSI1SK', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    });
    expect(others).toEqual([]);
  });

  test('can be set back to any second of 35 days, are encrypted, and no deployment deletes them', () => {
    expect(table?.Properties).toMatchObject({
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        },
      ],
      SSESpecification: { SSEEnabled: true },
    });
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(jalonApp().synth().getStackByName('JalonData').terminationProtection).toBe(true);
  });

  test('stay in Paris', () => {
    const regions = jalonApp()
      .synth()
      .stacks.map((stack) => stack.environment.region);
    expect(new Set(regions)).toEqual(new Set(['eu-west-3']));
  });
});

describe('a function', () => {
  test.each(catalog)('%s runs as declared', (name, declaration) => {
    const lambda = ofType('AWS::Lambda::Function').find(({ id }) => id === `${name}Function`);
    expect(lambda?.Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: declaration.timeoutSeconds,
      MemorySize: declaration.memoryMegabytes,
      Description: declaration.description,
    });
  });

  test('is not on AWS without a declaration', () => {
    expect(ofType('AWS::Lambda::Function')).toHaveLength(catalog.length);
  });
});

describe('a journey machine', () => {
  const machines = ofType('AWS::StepFunctions::StateMachine').map(({ Properties }) => Properties);

  test.each(Object.entries(journeyDefinitions))('%s runs its workflow file as it is', (name, definition) => {
    const machine = machines.find(({ StateMachineName }) => StateMachineName === name);
    expect(machine).toMatchObject({ DefinitionString: definition, StateMachineType: 'STANDARD' });
  });

  test('is there for each programme', () => {
    expect(machines.map(({ StateMachineName }) => StateMachineName).sort()).toEqual(['jalon-citeslab', 'jalon-ess']);
  });

  test('knows and may invoke the tasks it names, and nothing else', () => {
    for (const { DefinitionString, DefinitionSubstitutions, RoleArn } of machines) {
      const names = [...DefinitionString.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1]);
      const tasks = Object.fromEntries(names.map((name) => [name, `${name}Function.Arn`]));
      expect(DefinitionSubstitutions).toEqual(tasks);
      const role = RoleArn.replace('.Arn', '');
      const policy = ofType('AWS::IAM::Policy').find(({ Properties }) => Properties.Roles.includes(role));
      const invoke = policy?.Properties.PolicyDocument.Statement.find(
        ({ Action }: { Action: string }) => Action === 'lambda:InvokeFunction',
      );
      expect([...invoke.Resource].sort()).toEqual(Object.values(tasks).sort());
    }
  });

  test('is refused with a sentence when it names a task that does not exist', () => {
    const stack = new Stack();
    const alarms = new AlarmTopic(stack, 'Alarms', undefined);
    const definition = `{ "FunctionName": "\${planLunch}" }`;
    expect(() => new JourneyMachine(stack, 'jalon-lunch', { definition, tasks: {}, alarms })).toThrow(
      'the catalog has no task of that name',
    );
  });

  test('that ends badly is handed to executionEnded', () => {
    const [rule, ...others] = ofType('AWS::Events::Rule').map(({ Properties }) => Properties);
    expect(rule?.EventPattern).toEqual({
      source: ['aws.states'],
      'detail-type': ['Step Functions Execution Status Change'],
      detail: {
        status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
        stateMachineArn: ['jalonciteslabMachine', 'jalonessMachine'],
      },
    });
    expect(rule?.Targets).toMatchObject([
      { Arn: 'executionEndedFunction.Arn', DeadLetterConfig: { Arn: 'executionEndedRuleFailures.Arn' } },
    ]);
    expect(others).toEqual([]);
  });
});

test('a change of the table that fails again and again steps aside for the next ones', () => {
  const [mapping] = ofType('AWS::Lambda::EventSourceMapping');
  expect(mapping?.Properties).toMatchObject({
    EventSourceArn: 'Records.StreamArn',
    FunctionName: 'tableChangedFunction',
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 5,
    DestinationConfig: { OnFailure: { Destination: 'tableChangedStreamFailures.Arn' } },
  });
});

describe('the API', () => {
  test('has the routes of the catalog, each to its function', () => {
    const uriOf = (target: string): string | undefined =>
      ofType('AWS::ApiGatewayV2::Integration').find(({ id }) => target === `integrations/${id}`)?.Properties
        .IntegrationUri;
    const served = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => [
      Properties.RouteKey,
      uriOf(Properties.Target),
    ]);
    const declared = catalog.flatMap(([name, { trigger }]) =>
      trigger.kind === 'http' ? trigger.routes.map((route) => [route, `${name}Function.Arn`]) : [],
    );
    expect(served.sort()).toEqual(declared.sort());
  });

  test('speaks the second version of the events, as the local cloud does', () => {
    const versions = ofType('AWS::ApiGatewayV2::Integration').map(({ Properties }) => Properties.PayloadFormatVersion);
    expect(new Set(versions)).toEqual(new Set(['2.0']));
  });

  test('is throttled', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 });
  });

  test('gives way to the address of the settings in the links of messages', () => {
    const own = synthesize({ publicUrl: 'https://suivi.example.org' });
    const lambda = ofType('AWS::Lambda::Function', own).find(({ id }) => id === 'tableChangedFunction');
    expect(lambda?.Properties.Environment.Variables.PUBLIC_URL).toBe('https://suivi.example.org');
  });
});

describe('a schedule', () => {
  const schedules = ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Properties);

  test('of the catalog calls its function in the time of Paris', () => {
    const called = schedules.map(({ ScheduleExpression, Target }) => [ScheduleExpression, Target.Arn]);
    const declared = catalog.flatMap(([name, { trigger }]) =>
      trigger.kind === 'schedule' ? trigger.expressions.map((expression) => [expression, `${name}Function.Arn`]) : [],
    );
    expect(called.sort()).toEqual(declared.sort());
    for (const { ScheduleExpressionTimezone } of schedules) expect(ScheduleExpressionTimezone).toBe('Europe/Paris');
  });

  test('tells the time that was meant, and keeps a call that could not be made', () => {
    for (const { Target } of schedules)
      expect(Target).toMatchObject({
        Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
        DeadLetterConfig: { Arn: 'SchedulesFailures.Arn' },
      });
  });
});

test('a failure of a function that nobody waits for is kept', () => {
  const kept = ofType('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => [
    Properties.FunctionName,
    Properties.DestinationConfig.OnFailure.Destination,
  ]);
  const called = catalog.flatMap(([name, { trigger }]) => {
    if (trigger.kind === 'schedule') return [[`${name}Function`, 'SchedulesFailures.Arn']];
    if (trigger.kind === 'executionEnded') return [[`${name}Function`, 'executionEndedRuleFailures.Arn']];
    return [];
  });
  expect(kept.sort()).toEqual(called.sort());
});
