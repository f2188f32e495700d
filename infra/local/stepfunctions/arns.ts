export const REGION = 'eu-west-3';

const PREFIX = `arn:aws:states:${REGION}:000000000000`;

export const machineArn = (name: string): string => `${PREFIX}:stateMachine:${name}`;

export const executionArn = (machine: string, execution: string): string =>
  `${PREFIX}:execution:${machine}:${execution}`;

/** The function's own name, from a name, an ARN, or either of them with a version or alias behind it. */
export const functionNameOf = (nameOrArn: string): string =>
  nameOrArn.replace(/^(?:arn:[^:]*:lambda:[^:]*:)?(?:\d{12}:)?(?:function:)?/, '').split(':')[0] ?? nameOrArn;
