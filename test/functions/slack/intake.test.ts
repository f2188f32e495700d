import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const call = { firstName: 'Ada', lastName: 'Lovelace', phone: '06 01 02 03 04', title: 'Calcul pour tous' };

it('A request by phone is taken in like one from the web, with who sent the person, in order; once', async () => {
  expect(await lab.type(rosselle, '/demande')).toBeUndefined();
  const modal = lab.slack.front();
  const sent = { view: modal.view, values: modal.values };
  expect(await lab.submit(rosselle, { ...call, channel: 'forum' }, modal)).toMatchObject({
    response_action: 'update',
  });
  await lab.submit(rosselle, {}, { ...modal, ...sent });
  const [journey, ...others] = await lab.jalon.journeys.all();
  expect(others).toEqual([]);
  expect(journey).toMatchObject({
    stage: 'intake',
    cameBy: 'request',
    project: { programme: 'ess', title: 'Calcul pour tous' },
  });
  const id = journey?.id ?? '';
  expect(await lab.jalon.records.sheetsOf(`${id}-1`)).toMatchObject([{ date: '2016-03-14', prescribers: ['forum'] }]);
  expect(await lab.jalon.journeys.journal(id)).toMatchObject([
    { type: 'IntakeReceived', by: { kind: 'staff', name: 'M. Rosselle' }, from: 'slack' },
  ]);
  expect(await lab.jalon.messages.load(`intakeCard/${id}`)).toMatchObject({ to: 'team' });
  await lab.interact(lab.pressed(lestienne, 'intake.details', id));
  expect(wordsIn(lab.slack.front())).toContain('Envoyé par : *forum*');
});

it('Without a way to answer, or with half an address, it says so under the field', async () => {
  await lab.type(rosselle, '/demande');
  const { phone: _, ...unreachable } = call;
  expect(await lab.submit(rosselle, unreachable)).toEqual({
    response_action: 'errors',
    errors: { phone: expect.stringMatching(/téléphone ou une adresse/) },
  });
  expect(await lab.submit(rosselle, { email: 'ada@example' })).toEqual({
    response_action: 'errors',
    errors: { email: expect.stringMatching(/pas complète/) },
  });
  expect(await lab.jalon.journeys.all()).toHaveLength(1);
});

it('Phone and mail are kept in their usual form; a phone that cannot be read stays as it was typed', async () => {
  const noted = async (fields: Record<string, string>) => {
    await lab.type(rosselle, '/demande');
    expect(await lab.submit(rosselle, { ...call, ...fields })).toMatchObject({ response_action: 'update' });
    return (await lab.jalon.records.persons()).find(({ lastName }) => lastName === fields.lastName);
  };
  expect(
    await noted({ lastName: 'Byron', phone: '٠٦.٣٩.٩٨.٠٠.٠١', email: ' mailto:Ada.B@Example.ORG ' }),
  ).toMatchObject({ phone: '06 39 98 00 01', email: 'Ada.B@example.org' });
  expect(await noted({ lastName: 'Milbanke', phone: 'par sa sœur' })).toMatchObject({ phone: 'par sa sœur' });
  expect(await noted({ lastName: 'King', phone: '06 39 98 (à vérifier)' })).toMatchObject({
    phone: '06 39 98 (à vérifier)',
  });
});

it('An address among other words is asked for again, for it might be cut in two', async () => {
  await lab.type(rosselle, '/demande');
  expect(await lab.submit(rosselle, { ...call, email: 'ada lovelace@example.org' })).toEqual({
    response_action: 'errors',
    errors: { email: 'Écrivez une seule adresse mail, sans autre mot.' },
  });
});
