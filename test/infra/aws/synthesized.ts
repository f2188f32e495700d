import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import * as z from 'zod';
import { addJalon } from '../../../infra/aws/jalon.ts';

const Cdk = z.object({ context: z.record(z.string(), z.unknown()) });
const Resource = z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.any()).default({}) });
const Template = z.object({ Resources: z.record(z.string(), Resource) });

export type Resource = z.infer<typeof Resource> & { id: string };

/** An app with all stacks as cdk.json sets them, and a letter in place of the code of each function. */
export function jalonApp(context: Record<string, unknown> = {}): App {
  const file = new URL('../../../cdk.json', import.meta.url);
  const fromFile = Cdk.parse(JSON.parse(readFileSync(file, 'utf8'))).context;
  const app = new App({ context: { ...recommendedFlags, ...fromFile, ...context } });
  addJalon(app, () => Code.fromInline('x'));
  return app;
}

/** Every resource of every stack; references are written as text: `Records.Arn`, `AWS::AccountId`. */
export function synthesize(context?: Record<string, unknown>): Resource[] {
  const { stacks } = jalonApp(context).synth();
  return stacks.flatMap((stack) => {
    const { Resources } = Template.parse(readable(stack.template));
    return Object.entries(Resources).map(([id, resource]) => ({ ...resource, id: withoutHash(id) }));
  });
}

function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const object = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  const { Ref: name, 'Fn::GetAtt': attribute, 'Fn::Join': joined, 'Fn::ImportValue': imported } = object;
  if (typeof name === 'string') return withoutHash(name);
  if (Array.isArray(attribute)) return `${withoutHash(attribute[0])}.${attribute[1]}`;
  if (Array.isArray(joined)) return joined[1].join(joined[0]);
  if (typeof imported === 'string') return nameOfExport(imported);
  return object;
}

const withoutHash = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

/** `JalonData:ExportsOutputFnGetAttRecords091F6ECAArn4DEC83D9` is `Records.Arn`. */
function nameOfExport(text: string): string {
  const [, id, attribute] = /ExportsOutput(?:Ref|FnGetAtt)(\w+?)[0-9A-F]{8}(\w*?)[0-9A-F]{8}$/.exec(text) ?? [];
  return attribute ? `${id}.${attribute}` : `${id}`;
}
