import { ArnFormat, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { Access } from '../../functions/catalog.ts';
import { association } from '../../shared/association/association.ts';
import type { Foundation } from './foundation.ts';
import { machineNames, machinePrefix } from './journeyMachines.ts';

/** What comes with one kind of access. */
export type Grant = { environment: Record<string, string>; statements: PolicyStatement[] };

const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
/** A transaction needs the actions of its parts; ConditionCheckItem is the part that only checks. */
const write = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];

/** Each access of the catalog as environment and least permissions. */
export const grants: Record<Access, (stack: Stack, foundation: Foundation) => Grant> = {
  'table:read': (_, { table }) => ({
    environment: { TABLE_NAME: table.tableName },
    statements: [allow(read, table.arns)],
  }),
  table: (_, { table }) => ({
    environment: { TABLE_NAME: table.tableName },
    statements: [allow([...read, ...write], table.arns)],
  }),
  'journeys:start': (stack) => ({
    environment: { JOURNEY_MACHINE_PREFIX: statesArn(stack, 'stateMachine', machinePrefix) },
    statements: [
      allow(['states:StartExecution', 'states:ListExecutions'], machineArns(stack)),
      allow(['states:DescribeExecution', 'states:StopExecution'], executionArns(stack)),
    ],
  }),
  // A token names no resource, yet AWS checks it against the machine it waits in.
  'journeys:signal': (stack) => ({
    environment: {},
    statements: [allow(['states:SendTaskSuccess', 'states:SendTaskFailure'], machineArns(stack))],
  }),
  slack: (stack, { settings, publicUrl }) => ({
    environment: { SLACK_SECRETS_PARAMETER: settings.slackParameter, PUBLIC_URL: publicUrl },
    statements: [
      allow(
        ['ssm:GetParameter'],
        [stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: settings.slackParameter.slice(1) })],
      ),
    ],
  }),
  mail: (stack, { publicUrl }) => ({
    environment: { MAIL_FROM: association.email, PUBLIC_URL: publicUrl },
    // SES asks for the second action as soon as a mail is given whole, with its attachments.
    statements: [
      allow(['ses:SendEmail', 'ses:SendRawEmail'], senderIdentities(stack), {
        StringEquals: { 'ses:FromAddress': association.email },
      }),
    ],
  }),
};

function allow(actions: string[], resources: string[], conditions: PolicyStatementProps['conditions'] = {}) {
  return new PolicyStatement({ actions, resources, conditions });
}

function statesArn(stack: Stack, resource: 'stateMachine' | 'execution', resourceName: string): string {
  return stack.formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
}

function machineArns(stack: Stack): string[] {
  return machineNames.map((name) => statesArn(stack, 'stateMachine', name));
}

function executionArns(stack: Stack): string[] {
  return machineNames.map((name) => statesArn(stack, 'execution', `${name}:*`));
}

/** The only patterns among the permissions of our functions, as cdk-nag names them, with the reason. */
export const executionWildcards = (region: string) =>
  machineNames.map((name) => ({
    id: `AwsSolutions-IAM5[Resource::arn:aws:states:${region}:<AWS::AccountId>:execution:${name}:*]`,
    reason: 'An execution gets its name when it starts, so only its machine can be named.',
  }));

/** The sender may be verified in SES by its address or by its domain. */
function senderIdentities(stack: Stack): string[] {
  const domain = association.email.replace(/^.*@/, '');
  return [association.email, domain].map((resourceName) =>
    stack.formatArn({ service: 'ses', resource: 'identity', resourceName }),
  );
}
