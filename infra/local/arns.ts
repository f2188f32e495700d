/** Names of the local cloud's things as the AWS SDK wants them. */

export const localRegion = 'eu-west-3';
export const localAccount = '000000000000';

export function lambdaArn(functionName: string): string {
  return `arn:aws:lambda:${localRegion}:${localAccount}:function:${functionName}`;
}

/** The name inside a Lambda ARN, with or without a version behind it; undefined for any other ARN. */
export function functionNameOf(arn: string): string | undefined {
  return /^arn:aws:lambda:[^:]*:[^:]*:function:([^:]+)(:[^:]+)?$/.exec(arn)?.[1];
}

export function scheduleArn(group: string, name: string): string {
  return `arn:aws:scheduler:${localRegion}:${localAccount}:schedule/${group}/${name}`;
}

export function scheduleGroupArn(group: string): string {
  return `arn:aws:scheduler:${localRegion}:${localAccount}:schedule-group/${group}`;
}

export function stateMachineArn(name: string): string {
  return `arn:aws:states:${localRegion}:${localAccount}:stateMachine:${name}`;
}
