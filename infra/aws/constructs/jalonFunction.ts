import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type FunctionDeclaration, type FunctionName, functions } from '../../../functions/catalog.ts';
import { grants } from '../access.ts';
import type { Foundation } from '../foundation.ts';
import { Log } from './log.ts';

/**
 * A function of the catalog on AWS: its code, log, alarm, and exactly what its `access` names.
 *
 * Without X-Ray: it would need a permission on every resource, and the journal already says what happened and why.
 * Without reserved concurrency: a new account may have ten in all, and none of them can be reserved. The API is
 * throttled, a stream has one reader a shard, and what is sent is claimed first.
 */
export class JalonFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, name: FunctionName, foundation: Foundation) {
    super(scope, name);
    const declaration: FunctionDeclaration = functions[name];
    const logGroup = new Log(this, 'Log');
    // A role of our own starts empty; CDK's would bring a policy of AWS that may write every log.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    this.lambda = new LambdaFunction(this, 'Function', {
      description: declaration.description,
      code: foundation.code(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(declaration.timeoutSeconds),
      memorySize: declaration.memoryMegabytes,
      // Stack traces name our own lines, for 20 ms of processor time at the start.
      environment: { NODE_OPTIONS: '--enable-source-maps' },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
    for (const access of declaration.access) {
      const { environment, statements } = grants[access](Stack.of(this), foundation);
      for (const [variable, value] of Object.entries(environment)) this.lambda.addEnvironment(variable, value);
      for (const statement of statements) role.addToPolicy(statement);
    }
    foundation.alarms.watch(this, 'Errors', this.lambda.metricErrors(), `The function ${name} failed`);
  }
}
