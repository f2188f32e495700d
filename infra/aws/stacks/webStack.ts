import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { JalonFunction } from '../constructs/jalonFunction.ts';
import { PublicApi } from '../constructs/publicApi.ts';
import { type Foundation, functionsStartedBy } from '../foundation.ts';

/** What the world can call: the pages and Slack's requests. */
export class WebStack extends Stack {
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, props: StackProps & { foundation: Omit<Foundation, 'publicUrl'> }) {
    super(scope, id, props);
    const { alarms, settings } = props.foundation;
    const api = new PublicApi(this, 'Api', alarms);
    this.publicUrl = settings.publicUrl ?? api.url;
    const foundation = { ...props.foundation, publicUrl: this.publicUrl };
    for (const [name, { trigger }] of functionsStartedBy('http')) {
      api.serve(trigger.routes, new JalonFunction(this, name, foundation).lambda);
    }
    new CfnOutput(this, 'PublicUrl', { value: this.publicUrl });
  }
}
