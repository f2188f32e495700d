import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as clientDynamodb from '../../infra/simulation/packages/clientDynamodb.ts';
import * as clientSesv2 from '../../infra/simulation/packages/clientSesv2.ts';
import * as clientSfn from '../../infra/simulation/packages/clientSfn.ts';
import * as libDynamodb from '../../infra/simulation/packages/libDynamodb.ts';
import * as slackWebApi from '../../infra/simulation/packages/slackWebApi.ts';
import * as timersPromises from '../../infra/simulation/packages/timersPromises.ts';
import * as utilDynamodb from '../../infra/simulation/packages/utilDynamodb.ts';

const root = new URL('../..', import.meta.url).pathname;
const texts = globSync('{functions,shared}/**/*.ts', { cwd: root }).map((file) => readFileSync(root + file, 'utf8'));

/** The names, not of types, that the functions and what they share import from a package. */
const importedFrom = (name: string): string[] => {
  const imports = new RegExp(`^import \\{([^}]*)\\} from '${name}';`, 'gm');
  const names = texts.flatMap((text) => [...text.matchAll(imports)].flatMap(([, list = '']) => list.split(',')));
  return [...new Set(names.map((one) => one.trim().replace(/ as \w+$/, '')))]
    .filter((one) => one !== '' && !one.startsWith('type '))
    .sort();
};

test.each([
  ['@aws-sdk/client-dynamodb', clientDynamodb, []],
  ['@aws-sdk/lib-dynamodb', libDynamodb, ['answerWith']],
  ['@aws-sdk/util-dynamodb', utilDynamodb, []],
  ['@aws-sdk/client-sfn', clientSfn, []],
  ['@aws-sdk/client-sesv2', clientSesv2, []],
  ['@slack/web-api', slackWebApi, []],
  ['node:timers/promises', timersPromises, []],
])('What stands for %s has what is imported from it, and nothing else', (name, standIn, ours: string[]) => {
  expect(importedFrom(name).length).toBeGreaterThan(0);
  expect(
    Object.keys(standIn)
      .filter((one) => !ours.includes(one))
      .sort(),
  ).toEqual(importedFrom(name));
});
