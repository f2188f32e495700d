/** Stands for `@aws-sdk/client-dynamodb` in the simulation. */

/** Reaches nothing: who answers is said to the document client. */
export class DynamoDBClient {}

/** Why one write of a transaction was not done; `None` where another one was to blame. */
export type CancellationReason = { Code: string; Message?: string };

/** A transaction of which nothing was done, with a reason for each of its writes. */
export class TransactionCanceledException extends Error {
  override name = 'TransactionCanceledException';
  readonly CancellationReasons: CancellationReason[];

  constructor({ CancellationReasons }: { CancellationReasons: CancellationReason[] }) {
    const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
    super(`Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`);
    this.CancellationReasons = CancellationReasons;
  }
}
