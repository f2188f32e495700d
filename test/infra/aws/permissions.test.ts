import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { type Access, type FunctionDeclaration, functions } from '../../../functions/catalog.ts';
import { jalonApp, synthesize } from './synthesized.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: string | string[]; Condition?: object };

const resources = synthesize();
const catalog: [string, FunctionDeclaration][] = Object.entries(functions);
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What a role may do, as sorted `action on resource`. */
const permissionsOf = (role: string): string[] =>
  resources
    .filter(({ Type, Properties }) => Type === 'AWS::IAM::Policy' && Properties.Roles.includes(role))
    .flatMap(({ Properties }): Statement[] => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      list(Action).flatMap((action) => list(Resource).map((resource) => `${action} on ${resource}`)),
    )
    .sort();

const each = (actions: string[], on: string[]) => actions.flatMap((action) => on.map((one) => `${action} on ${one}`));
const states = (rest: string) => `arn:aws:states:eu-west-3:AWS::AccountId:${rest}`;
const table = ['Records.Arn', 'Records.Arn/index/byKind'];
const machines = [states('stateMachine:jalon-citeslab'), states('stateMachine:jalon-ess')];
const identities = ['bonjour@example.org', 'example.org'].map(
  (name) => `arn:aws:ses:eu-west-3:AWS::AccountId:identity/${name}`,
);
const read = each(['dynamodb:GetItem', 'dynamodb:Query'], table);
const write = ['PutItem', 'UpdateItem', 'ConditionCheckItem'].map((action) => `dynamodb:${action}`);

const permissionsWith: Record<Access, string[]> = {
  'table:read': read,
  table: [...read, ...each(write, table)],
  'table:erase': each(['dynamodb:BatchWriteItem'], table),
  'journeys:start': each(['states:StartExecution', 'states:ListExecutions'], machines),
  'journeys:signal': each(['states:SendTaskSuccess'], machines),
  slack: ['ssm:GetParameter on arn:aws:ssm:eu-west-3:AWS::AccountId:parameter/jalon/slack'],
  signIn: ['ssm:GetParameter on arn:aws:ssm:eu-west-3:AWS::AccountId:parameter/jalon/slack-sign-in'],
  mail: each(['ses:SendEmail'], identities),
  links: [],
  sms: [],
};

const environmentWith: Record<Access, Record<string, string>> = {
  'table:read': { TABLE_NAME: 'Records' },
  table: { TABLE_NAME: 'Records' },
  'table:erase': {},
  'journeys:start': { JOURNEY_MACHINE_PREFIX: states('stateMachine:jalon-') },
  'journeys:signal': {},
  slack: { SLACK_SECRETS_PARAMETER: '/jalon/slack', PUBLIC_URL: 'Api.ApiEndpoint' },
  signIn: { SLACK_SIGN_IN_PARAMETER: '/jalon/slack-sign-in', PUBLIC_URL: 'Api.ApiEndpoint' },
  mail: { MAIL_FROM: 'bonjour@example.org', PUBLIC_URL: 'Api.ApiEndpoint' },
  links: { PUBLIC_URL: 'Api.ApiEndpoint' },
  sms: {},
};

const deadLetters = (queue: string) => each(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'], [queue]);
const readStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `dynamodb:${action}`,
);

const permissionsStartedBy: Record<FunctionDeclaration['trigger']['kind'], string[]> = {
  http: [],
  task: [],
  stream: [...each(readStream, ['Records.StreamArn']), ...deadLetters('tableChangedStreamFailures.Arn')],
  schedule: deadLetters('SchedulesFailures.Arn'),
  executionEnded: deadLetters('executionEndedRuleFailures.Arn'),
};

describe.each(catalog)('%s', (name, { access, trigger }) => {
  test('may do what its declaration names, and nothing else', () => {
    const writeLog = each(['logs:CreateLogStream', 'logs:PutLogEvents'], [`${name}Log.Arn`]);
    const granted = access.flatMap((one) => permissionsWith[one]);
    const expected = new Set([...writeLog, ...granted, ...permissionsStartedBy[trigger.kind]]);
    expect(permissionsOf(`${name}Role`)).toEqual([...expected].sort());
  });

  test('knows the names of what it may touch, and no secret', () => {
    const lambda = resources.find(({ Type, id }) => Type === 'AWS::Lambda::Function' && id === `${name}Function`);
    const named = Object.assign({}, ...access.map((one) => environmentWith[one]));
    expect(lambda?.Properties.Environment.Variables).toEqual({ NODE_OPTIONS: '--enable-source-maps', ...named });
  });
});

test('mail leaves under the name of the association only', () => {
  const policies = resources.filter(({ Type }) => Type === 'AWS::IAM::Policy');
  const statements = policies.flatMap(({ Properties }): Statement[] => Properties.PolicyDocument.Statement);
  const mail = statements.filter(({ Action }) => list(Action).includes('ses:SendEmail'));
  expect(mail.length).toBe(catalog.filter(([, { access }]) => access.includes('mail')).length);
  for (const { Condition } of mail)
    expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'bonjour@example.org' } });
});

test('nothing but the delivery of logs is allowed on every resource, and no action is a pattern', () => {
  const roles = resources.filter(({ Type }) => Type === 'AWS::IAM::Role').map(({ id }) => id);
  const permissions = roles.flatMap(permissionsOf);
  const actions = permissions.map((permission) => permission.split(' on ')[0]);
  expect(actions.filter((action) => action?.includes('*'))).toEqual([]);
  const wide = permissions.filter((permission) => permission.includes('*'));
  expect(wide.filter((permission) => !/^logs:\w+ on \*$/.test(permission))).toEqual([]);
});

test('no role takes a policy that AWS writes', () => {
  const roles = resources.filter(({ Type }) => Type === 'AWS::IAM::Role');
  expect(roles.filter(({ Properties }) => Properties.ManagedPolicyArns).map(({ id }) => id)).toEqual([]);
});

test('the rules of AWS Solutions find nothing that is not answered', () => {
  const app = jalonApp();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).not.toThrow();
});
