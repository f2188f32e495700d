import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** The text of an encrypted SSM parameter; undefined where it has none. Rejects with the SDK's own error. */
export const readParameter = async (name: string): Promise<string | undefined> => {
  const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  return Parameter?.Value;
};
