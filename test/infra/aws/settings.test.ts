import { expect, test } from 'vitest';
import { readSettings } from '../../../infra/aws/settings.ts';

const context = { region: 'eu-west-3', slackParameter: '/jalon/slack' };

test('the region and the name of the parameter are all that must be set', () => {
  expect(readSettings({ ...context, 'cli-telemetry': false })).toEqual(context);
});

test.each([
  ['a mail address', { alarmMail: 'personne' }, 'alarmMail'],
  ['a public address without TLS', { publicUrl: 'http://suivi.example.org' }, 'publicUrl'],
  ['a region that is missing', { region: undefined }, 'region'],
])('%s that is wrong is named', (_, wrong, name) => {
  expect(() => readSettings({ ...context, ...wrong })).toThrow(
    new RegExp(`^The settings in cdk.json are wrong\\.\\n(.|\\n)*${name}`),
  );
});
