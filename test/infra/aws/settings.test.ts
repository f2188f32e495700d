import { expect, test } from 'vitest';
import { functions } from '../../../functions/catalog.ts';
import { readSettings } from '../../../infra/aws/settings.ts';
import { synthesize } from './synthesized.ts';

const context = { region: 'eu-west-3', slackParameter: '/jalon/slack', signInParameter: '/jalon/slack-sign-in' };

test('the region and the names of the parameters are all that must be set', () => {
  expect(readSettings({ ...context, 'cli-telemetry': false })).toEqual(context);
});

test.each([
  ['a mail address', { alarmMail: 'personne' }, 'alarmMail'],
  ['a public address without TLS', { publicUrl: 'http://suivi.example.org' }, 'publicUrl'],
  ['a text service without TLS', { smsUrl: 'http://sms.example.org' }, 'smsUrl'],
  ['a region that is missing', { region: undefined }, 'region'],
])('%s that is wrong is named', (_, wrong, name) => {
  expect(() => readSettings({ ...context, ...wrong })).toThrow(
    new RegExp(`^The settings in cdk.json are wrong\\.\\n(.|\\n)*${name}`),
  );
});

test('who sends text messages is told where, and nobody where no service is set', () => {
  const told = (settings: Record<string, string>): string[] =>
    synthesize(settings)
      .filter(({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties.Environment?.Variables.SMS_URL)
      .map(({ Properties }) => Properties.Description);
  const senders = Object.values(functions).filter(({ access }) => (access as readonly string[]).includes('sms'));
  expect(told({ smsUrl: 'https://sms.example.org/send' }).sort()).toEqual(
    senders.map(({ description }) => description).sort(),
  );
  expect(told({})).toEqual([]);
});
