import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarmTopic.ts';
import { Log } from './log.ts';

/** The route's pattern in place of the path, no query and no address: nothing in the log leads to a person. */
const logLine = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
};

const methods: Readonly<Record<string, HttpMethod>> = HttpMethod;

/** The HTTP API, throttled so that nobody can run up the bill or the account's ten concurrent functions. */
export class PublicApi extends Construct {
  private readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string, alarms: AlarmTopic) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: 'jalon', createDefaultStage: false });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The form is for everybody, the bot checks the signature of Slack, and the team signs in.',
    });
    this.url = this.api.apiEndpoint;
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 20, burstLimit: 40 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(new Log(this, 'Log')),
        format: AccessLogFormat.custom(JSON.stringify(logLine)),
      },
    });
    const failures = this.api.metricServerError({ statistic: 'Sum' });
    alarms.watch(this, 'Failures', failures, 'The HTTP API answered with a failure');
  }

  /** Answers `METHOD /path` routes with one function. */
  serve(routes: readonly string[], lambda: IFunction): void {
    const integration = new HttpLambdaIntegration(lambda.node.path, lambda);
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ');
      const known = methods[method];
      if (!known) throw new Error(`"${route}" in the catalog is not a route: METHOD /path.`);
      this.api.addRoutes({ path, methods: [known], integration });
    }
  }
}
