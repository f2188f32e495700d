import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableSchema } from '../../../shared/store/tableSchema.ts';

const { byKind } = tableSchema;
const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table: every record and every journal. Outlives its stack, and can be set back to any second of 35 days. */
export class RecordsTable extends TableV2 {
  /** the table and its index, as permissions name them */
  readonly arns: string[];

  constructor(scope: Construct, id: string) {
    super(scope, id, {
      partitionKey: text(tableSchema.partitionKey),
      sortKey: text(tableSchema.sortKey),
      globalSecondaryIndexes: [
        { indexName: byKind.indexName, partitionKey: text(byKind.partitionKey), sortKey: text(byKind.sortKey) },
      ],
      timeToLiveAttribute: tableSchema.timeToLive,
      dynamoStream: StreamViewType[tableSchema.streamView],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.arns = [this.tableArn, `${this.tableArn}/index/${byKind.indexName}`];
  }
}
