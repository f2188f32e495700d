import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions } from '../bundle.ts';
import { addJalon } from './jalon.ts';

const app = new App({ context: recommendedFlags });
const bundles = join(app.outdir, 'functions');
await bundleFunctions(bundles);
addJalon(app, (name) => Code.fromAsset(join(bundles, name)));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
