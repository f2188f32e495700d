import { readdirSync } from 'node:fs';
import { BadRequestException, SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { expect, onTestFinished, test } from 'vitest';
import { createMail } from '../../../../infra/local/mail/mail.ts';
import {
  at,
  credentials,
  region,
  served,
  settableClock,
  silent,
  startFixture,
  temporaryFolder,
  until,
} from '../support.ts';

const start = at('2016-03-12T10:00:00Z');

/** Mail in its own folder, and the AWS client of it. */
async function mailIn(folder = temporaryFolder()) {
  const clock = settableClock(start);
  const mail = createMail({ folder, clock, log: silent });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= mail.close();
    return closed;
  };
  onTestFinished(close);
  const client = new SESv2Client({ endpoint: await served('/aws/email', mail), region, credentials });
  const send = (input: SendEmailCommandInput) => client.send(new SendEmailCommand(input));
  return { folder, clock, mail, close, send };
}

const letter = (more: SendEmailCommandInput['Content'] = {}): SendEmailCommandInput => ({
  FromEmailAddress: 'Jalon <jalon@example.org>',
  Destination: { ToAddresses: ['Zoé Lenoir <zoe@example.org>'] },
  Content: {
    Simple: { Subject: { Data: 'Votre rendez-vous' }, Body: { Text: { Data: 'À bientôt.' } }, ...more.Simple },
    ...more,
  },
});

test('A mail is kept with its subject, people, tags and the time of the clock', async () => {
  const { mail, clock, send } = await mailIn();
  const { MessageId } = await send({
    ...letter(),
    Destination: {
      ToAddresses: ['zoe@example.org'],
      CcAddresses: ['luc@example.org'],
      BccAddresses: ['ana@example.org'],
    },
    EmailTags: [{ Name: 'message', Value: 'N_1.a-b@c' }],
  });
  clock.time += 1000;
  await send(letter());

  const [second, first] = mail.newest(10);
  expect(first).toEqual({
    id: MessageId,
    sentAt: start,
    from: 'Jalon <jalon@example.org>',
    to: ['zoe@example.org', 'luc@example.org', 'ana@example.org'],
    subject: 'Votre rendez-vous',
    tags: { message: 'N_1.a-b@c' },
  });
  expect(second).toMatchObject({ sentAt: start + 1000, tags: {} });
  expect(mail.newest(1)).toEqual([second]);
});

test('What was sent for a reason is found by its tag', async () => {
  const { mail, send } = await mailIn();
  for (const Value of ['one', 'two', 'one']) await send({ ...letter(), EmailTags: [{ Name: 'message', Value }] });
  expect(mail.tagged('message', 'one')).toHaveLength(2);
  expect(mail.tagged('message', 'three')).toEqual([]);
  expect(mail.tagged('reason', 'one')).toEqual([]);
});

test('The message is a mail as it goes over the wire: date, tags, both bodies, a calendar file', async () => {
  const { mail, send } = await mailIn();
  const { MessageId = '' } = await send({
    ...letter({
      Simple: {
        Subject: { Data: 'Rendez-vous confirmé' },
        Body: { Text: { Data: 'À bientôt.' }, Html: { Data: '<p>À bientôt.</p>' } },
        Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        Attachments: [
          {
            FileName: 'rdv.ics',
            ContentType: 'text/calendar',
            RawContent: new TextEncoder().encode('BEGIN:VCALENDAR'),
          },
        ],
      },
    }),
    Destination: { ToAddresses: ['Zoé Lenoir <zoe@example.org>'], BccAddresses: ['ana@example.org'] },
    ReplyToAddresses: ['equipe@example.org'],
    EmailTags: [{ Name: 'message', Value: 'one' }],
  });

  const message = mail.message(MessageId)?.toString() ?? '';
  for (const line of [
    'From: Jalon <jalon@example.org>',
    'To: =?UTF-8?Q?Zo=C3=A9_Lenoir?= <zoe@example.org>',
    'Reply-To: equipe@example.org',
    'Subject: =?UTF-8?Q?Rendez-vous_confirm=C3=A9?=',
    'Date: Sat, 12 Mar 2016 10:00:00 +0000',
    'Auto-Submitted: auto-generated',
    'X-Tag-Message: one',
    'Content-Type: text/calendar; name=rdv.ics',
    Buffer.from('BEGIN:VCALENDAR').toString('base64'),
    '=C3=80 bient=C3=B4t.',
    '<p>=C3=80 bient=C3=B4t.</p>',
  ]) {
    expect(message.split('\r\n')).toContain(line);
  }
  expect(message).not.toMatch(/ana@example.org/);
});

test('A raw message is kept byte for byte below its tags, and read for who and what', async () => {
  const { mail, send } = await mailIn();
  const raw = [
    'From: jalon@example.org',
    'To: zoe@example.org,',
    ' luc@example.org',
    'Subject: =?UTF-8?B?UmVuZGV6LXZvdXM=?= =?utf-8?q?_confirm=C3=A9?=',
    '',
    'Bonjour',
  ].join('\r\n');
  const { MessageId = '' } = await send({
    Content: { Raw: { Data: Buffer.from(raw) } },
    EmailTags: [{ Name: 'message', Value: 'one' }],
  });
  expect(mail.newest(1)).toMatchObject([
    { from: 'jalon@example.org', to: ['zoe@example.org', 'luc@example.org'], subject: 'Rendez-vous confirmé' },
  ]);
  expect(mail.message(MessageId)?.toString()).toBe(`X-Tag-message: one\r\n${raw}`);
});

const refused: [string, SendEmailCommandInput][] = [
  ['from nobody', { ...letter(), FromEmailAddress: undefined }],
  ['to nobody', { ...letter(), Destination: {} }],
  ['to more than fifty', { ...letter(), Destination: { ToAddresses: Array(51).fill('zoe@example.org') } }],
  ['without content', { ...letter(), Content: {} }],
  ['without a body', letter({ Simple: { Subject: { Data: 's' }, Body: {} } })],
  ['both simple and raw', letter({ ...letter().Content, Raw: { Data: Buffer.from('From: a@b.org') } })],
  ['with a space in a tag', { ...letter(), EmailTags: [{ Name: 'message', Value: 'a b' }] }],
];
test.each(refused)('A mail %s is refused and not kept', async (_, input) => {
  const { mail, send } = await mailIn();
  await expect(send(input)).rejects.toBeInstanceOf(BadRequestException);
  expect(mail.newest(1)).toEqual([]);
});

test('A mail that was answered for is there after a kill', async () => {
  const folder = temporaryFolder();
  const process = startFixture('mail', folder);
  const id = await process.line();
  await process.kill();
  const { mail } = await mailIn(folder);
  expect(mail.newest(1)).toMatchObject([{ id, subject: 'Avant', tags: { message: 'one' } }]);
});

test('maildev shows what was sent before and after somebody looked, after a restart, too', async () => {
  const first = await mailIn();
  await first.send(letter({ Simple: { Subject: { Data: 'Avant' }, Body: { Html: { Data: '<p>é</p>' } } } }));
  await first.close();

  const { folder, mail, send, close } = await mailIn(first.folder);
  const url = await mail.pageUrl();
  expect(await mail.pageUrl()).toBe(url);
  expect(new URL(url).hostname).toBe('127.0.0.1');
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/<html/)]);

  await send({ ...letter(), EmailTags: [{ Name: 'message', Value: 'one' }] });
  const shown = async () => {
    const answer: unknown = await (await fetch(new URL('api/email', url))).json();
    return JSON.stringify(answer);
  };
  await until(async () => (await shown()).includes('Votre rendez-vous'));
  expect(await shown()).toMatch(/Avant/);

  await close();
  await expect(fetch(url)).rejects.toThrow();
  expect(readdirSync(folder)).not.toContain('viewer');
});
