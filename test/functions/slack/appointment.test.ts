import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
  await lab.receive('amina', 'Amina', 'Benali');
  await lab.receive('zoe', 'Zoé', 'Lefèvre');
  await lab.receive('marc-1', 'Marc', 'Dupont');
  await lab.receive('marc-2', 'Marc', 'Dupont');
});
afterAll(() => lab.stop());

const appointmentsOf = async (id: string) => (await lab.journey(id)).appointments;

describe('an appointment in one line', () => {
  it('opens a modal that is filled in, and is saved when that is sent', async () => {
    expect(await lab.type(rosselle, '/rdv Benali amina 10/03 14h accueil 45min apporter devis')).toBeUndefined();
    expect(await appointmentsOf('amina')).toEqual([]);
    expect(wordsIn(lab.slack.front())).toContain('Non compris : apporter devis');

    expect(await lab.submit(rosselle)).toMatchObject({ response_action: 'update' });
    expect(wordsIn(lab.slack.front())).toContain('accueil / orientation, depuis le 10 mars 2016');
    expect(await lab.journey('amina')).toMatchObject({ stage: 'welcome', advisor: 'M. Rosselle' });
    expect(await appointmentsOf('amina')).toEqual([
      {
        id: `slack/view/${lab.slack.front().id}`,
        projectId: 'amina',
        personIds: ['amina-1'],
        at: '2016-03-10T14:00',
        durationMinutes: 45,
        type: 'welcome',
        status: 'held',
        advisor: 'M. Rosselle',
      },
    ]);
  });

  it('is in the journal with who noted it, from where, and when', async () => {
    const journal = await lab.jalon.journeys.journal('amina');
    expect(journal.find(({ type }) => type === 'AppointmentRecorded')).toMatchObject({
      by: { kind: 'staff', name: 'M. Rosselle' },
      from: 'slack',
      at: lab.time.now,
    });
  });

  it('is planned when it lies ahead', async () => {
    await lab.type(rosselle, '/rdv Zoe Lefevre demain 9h30');
    expect(lab.slack.front().values.date).toMatchObject({ value: { selected_date: '2016-03-15' } });
    expect(await lab.submit(rosselle)).toMatchObject({ response_action: 'update' });
    expect(await appointmentsOf('zoe')).toMatchObject([{ at: '2016-03-15T09:30', status: 'planned', type: 'welcome' }]);
  });

  it('is saved once when the modal arrives twice', async () => {
    await lab.type(rosselle, '/rdv Zoé Lefèvre 16/03 10h');
    const modal = structuredClone(lab.slack.front());
    await Promise.all([lab.submit(rosselle, {}, modal), lab.submit(rosselle, {}, structuredClone(modal))]);
    expect(await appointmentsOf('zoe')).toHaveLength(2);
  });

  it('asks who is meant when two bear the name, and goes on with the one chosen', async () => {
    await lab.type(lestienne, '/rdv Marc Dupont hier 11h absent');
    expect(wordsIn(lab.slack.front())).toContain('Qui est-ce ? Marc Dupont · demande · Projet marc-1 ; Marc Dupont');
    expect(await lab.submit(lestienne, { type: 'welcome' })).toEqual({
      response_action: 'errors',
      errors: { holder: 'Choisissez le porteur.' },
    });

    expect(wordsIn(lab.slack.front())).toContain('offeredHolder/2');
    const offered = await lab.search(lestienne, 'holder', 'dupon');
    expect(offered.map(({ text }: { text: { text: string } }) => text.text)).toEqual([
      'Marc Dupont · demande · Projet marc-1',
      'Marc Dupont · demande · Projet marc-2',
    ]);
    await lab.choose(lestienne, 'holder', offered[1]);
    expect(lab.slack.front().values).toMatchObject({
      personIds: { 'value/marc-2': { selected_options: [{ value: 'marc-2-1' }] } },
      date: { value: { selected_date: '2016-03-13' } },
      status: { value: { selected_option: { value: 'noShow' } } },
    });
    expect(await lab.submit(lestienne)).toMatchObject({ response_action: 'update' });
    expect(await appointmentsOf('marc-1')).toEqual([]);
    expect(await appointmentsOf('marc-2')).toMatchObject([
      { at: '2016-03-13T11:00', status: 'noShow', personIds: ['marc-2-1'] },
    ]);
  });

  it('is noted with those who were there, of several who carry the project', async () => {
    await lab.receive('couple', 'Lina et Sami', 'Haddad');
    await lab.type(rosselle, '/rdv Sami Haddad hier 14h accueil');
    expect(lab.slack.front().values.personIds).toMatchObject({
      'value/couple': { selected_options: [{ value: 'couple-2' }] },
    });
    expect((await lab.submit(rosselle, { personIds: [] })).errors).toEqual({
      personIds: 'Indiquez qui était là, ou qui est attendu.',
    });
    await lab.submit(rosselle, { personIds: ['couple-1', 'couple-2'] });
    expect(await appointmentsOf('couple')).toMatchObject([{ personIds: ['couple-1', 'couple-2'] }]);
  });

  it('finds who came in a moment ago', async () => {
    await lab.type(rosselle, '/rdv Nadège Wouters demain 9h');
    await lab.receive('nadege', 'Nadège', 'Wouters');
    await lab.type(rosselle, '/rdv Nadège Wouters demain 9h');
    expect(lab.slack.front().values.holder).toMatchObject({
      holder: { selected_option: { value: '["nadege","nadege-1"]' } },
    });
  });
});

describe('an appointment that cannot be', () => {
  it('on a day that does not exist is said at the date, and again when it is sent', async () => {
    await lab.type(rosselle, '/rdv Zoé Lefèvre 31/02 14h');
    expect(wordsIn(lab.slack.front())).toContain('Le 31/02 n’existe pas : choisissez une date.');
    expect(lab.slack.front().values.date).toMatchObject({ value: { selected_date: null } });
    const answer = await lab.submit(rosselle, { date: '2016-02-31', status: 'held' });
    expect(answer).toEqual({ response_action: 'errors', errors: { date: 'Cette date n’existe pas.' } });
  });

  it('held in the future is said at the date, and what was typed stays', async () => {
    await lab.type(rosselle, '/rdv Zoé Lefèvre 20/03 14h');
    const answer = await lab.submit(rosselle, { status: 'held' });
    expect(answer.errors.date).toMatch(/^Cette date est dans le futur/);
    expect(await lab.submit(rosselle, { status: 'planned' })).toMatchObject({ response_action: 'update' });
  });

  it('planned in the past is said at the date', async () => {
    await lab.type(rosselle, '/rdv Zoé Lefèvre 01/03 14h');
    const answer = await lab.submit(rosselle, { status: 'planned' });
    expect(answer.errors.date).toMatch(/^Cette date est passée/);
  });

  it('of a type that does not go with the phase is not offered, and said', async () => {
    await lab.type(rosselle, '/rdv Zoé Lefèvre 01/03 14h création');
    expect(wordsIn(lab.slack.front())).toContain('« création » ne va pas avec l’étape du parcours.');
    expect(lab.slack.front().values.type).toMatchObject({ 'value/zoe': { selected_option: null } });
  });

  it('without the hour asks for it', async () => {
    await lab.type(rosselle, '/rdv Zoé Lefèvre 01/03');
    const answer = await lab.submit(rosselle);
    expect(answer.errors).toEqual({ time: 'Remplissez ce champ.' });
  });

  it('with somebody nobody knows leaves the choice open, and shows what was typed', async () => {
    await lab.type(rosselle, '/rdv Xqztvw 01/03 14h');
    expect(wordsIn(lab.slack.front())).toContain('Non compris : Xqztvw');
    expect(lab.slack.front().values.holder).toMatchObject({ holder: { selected_option: null } });
    expect(await lab.search(rosselle, 'holder', 'xqztvw')).toEqual([]);
  });

  it('in a line of ten thousand characters is read as far as a line goes', async () => {
    await lab.type(rosselle, `/rdv Zoé Lefèvre 01/03 14h ${'blabla '.repeat(1500)}`);
    expect(wordsIn(lab.slack.front())).toContain('La ligne est trop longue : sa fin n’a pas été lue.');
    expect(lab.slack.front().values.holder).toMatchObject({
      holder: { selected_option: { value: '["zoe","zoe-1"]' } },
    });
  });
});
