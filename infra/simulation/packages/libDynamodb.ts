/** Stands for `@aws-sdk/lib-dynamodb` in the simulation: commands are their input alone, and go to whom `answerWith` names. */

/** Who answers in the place of DynamoDB, at once or later; it throws what DynamoDB throws. */
export type Answer = (command: string, input: object) => object | Promise<object>;

let answer: Answer = (command) => {
  throw new Error(`nobody answers ${command}: call answerWith first`);
};

/** From now on every client is answered by this. */
export const answerWith = (other: Answer): void => {
  answer = other;
};

const command = (name: string) =>
  class {
    readonly name = name;
    readonly input: object;

    constructor(input: object) {
      this.input = input;
    }
  };

export const GetCommand = command('GetCommand');
export const PutCommand = command('PutCommand');
export const QueryCommand = command('QueryCommand');
export const BatchWriteCommand = command('BatchWriteCommand');
export const TransactWriteCommand = command('TransactWriteCommand');

export const DynamoDBDocumentClient = {
  from: () => ({
    send: async ({ name, input }: { name: string; input: object }): Promise<object> => answer(name, input),
  }),
};
