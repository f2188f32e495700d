import { ArnFormat, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { Access } from '../../functions/catalog.ts';
import { association } from '../../shared/association/association.ts';
import type { Foundation } from './foundation.ts';
import { machineNames, machinePrefix } from './journeyMachines.ts';

/** What comes with one kind of access. */
export type Grant = { environment: Record<string, string>; statements: PolicyStatement[] };

const read = ['dynamodb:GetItem', 'dynamodb:Query'];
/** A transaction needs the actions of its parts; ConditionCheckItem is the part that only checks. */
const write = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];

/** Batches put and delete, and need no more than their own name. */
const erase = ['dynamodb:BatchWriteItem'];

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
  'table:erase': (_, { table }) => ({ environment: {}, statements: [allow(erase, table.arns)] }),
  'journeys:start': (stack) => ({
    environment: { JOURNEY_MACHINE_PREFIX: machineArn(stack, machinePrefix) },
    statements: [allow(['states:StartExecution', 'states:ListExecutions'], machineArns(stack))],
  }),
  // A token names no resource, yet AWS checks it against the machine it waits in.
  'journeys:signal': (stack) => ({
    environment: {},
    statements: [allow(['states:SendTaskSuccess'], machineArns(stack))],
  }),
  slack: (stack, { settings, publicUrl }) => ({
    environment: { SLACK_SECRETS_PARAMETER: settings.slackParameter, PUBLIC_URL: publicUrl },
    statements: [allow(['ssm:GetParameter'], [parameterArn(stack, settings.slackParameter)])],
  }),
  signIn: (stack, { settings, publicUrl }) => ({
    environment: { SLACK_SIGN_IN_PARAMETER: settings.signInParameter, PUBLIC_URL: publicUrl },
    statements: [allow(['ssm:GetParameter'], [parameterArn(stack, settings.signInParameter)])],
  }),
  links: (_, { publicUrl }) => ({ environment: { PUBLIC_URL: publicUrl }, statements: [] }),
  sms: (_, { settings: { smsUrl } }) => ({
    environment: smsUrl === undefined ? {} : { SMS_URL: smsUrl },
    statements: [],
  }),
  mail: (stack, { publicUrl }) => ({
    environment: { MAIL_FROM: association.email, PUBLIC_URL: publicUrl },
    statements: [
      allow(['ses:SendEmail'], senderIdentities(stack), {
        StringEquals: { 'ses:FromAddress': association.email },
      }),
    ],
  }),
};

function allow(actions: string[], resources: string[], conditions: PolicyStatementProps['conditions'] = {}) {
  return new PolicyStatement({ actions, resources, conditions });
}

function parameterArn(stack: Stack, name: string): string {
  return stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.slice(1) });
}

function machineArn(stack: Stack, resourceName: string): string {
  const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
  return stack.formatArn({ service: 'states', resource: 'stateMachine', resourceName, arnFormat });
}

function machineArns(stack: Stack): string[] {
  return machineNames.map((name) => machineArn(stack, name));
}

/** The sender may be verified in SES by its address or by its domain. */
function senderIdentities(stack: Stack): string[] {
  const domain = association.email.replace(/^.*@/, '');
  return [association.email, domain].map((resourceName) =>
    stack.formatArn({ service: 'ses', resource: 'identity', resourceName }),
  );
}
