import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** A log of three months. Nothing of a person is in it, so nothing else has to be deleted from it. */
export class Log extends LogGroup {
  constructor(scope: Construct, id: string, names: { logGroupName?: string } = {}) {
    super(scope, id, { ...names, retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
  }
}
