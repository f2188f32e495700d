import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeping } from '../../shared/records/keeping.ts';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
  await lab.jalon.records.put(
    keeping({
      partners: [
        {
          id: 'adie',
          name: 'ADIE',
          aliases: ['Association pour le droit à l’initiative économique'],
          family: 'finance',
        },
        { id: 'bge', name: 'BGE', aliases: ['Boutique de gestion'] },
      ],
      placePeriods: [{ id: 'wazemmes', name: 'Local, Wazemmes', programme: 'ess', status: 'own' }],
    }),
  );
  for (const [id, firstName, lastName] of [
    ['amina', 'Amina', 'Benali'],
    ['zoe', 'Zoé', 'Lefèvre'],
    ['marc', 'Marc', 'Dupont'],
    ['ines', 'Inès', 'Caron'],
  ] as const)
    await lab.receive(id, firstName, lastName);
});
afterAll(() => lab.stop());

const referralsOf = async (id: string) => (await lab.journey(id)).referrals;

describe('an appointment with referrals', () => {
  it('is one line, one modal and one command', async () => {
    await lab.type(rosselle, '/rdv Amina Benali hier 14h accueil Wazemmes orientée BGE et ADIE');
    expect(lab.slack.front().values).toMatchObject({
      partnerIds: { partner: { selected_options: [{ value: 'bge' }, { value: 'adie' }] } },
      placeId: { 'value/amina': { selected_option: { value: 'wazemmes' } } },
    });
    expect(await lab.submit(rosselle)).toMatchObject({ response_action: 'update' });
    expect(await referralsOf('amina')).toMatchObject([
      { partnerId: 'bge', date: '2016-03-13', outcome: 'waiting' },
      { partnerId: 'adie', date: '2016-03-13', outcome: 'waiting' },
    ]);
    const noted = (await lab.jalon.journeys.journal('amina')).filter(({ from }) => from === 'slack');
    expect(new Set(noted.map(({ commandId }) => commandId)).size).toBe(1);
    expect(noted.map(({ type }) => type)).toEqual(expect.arrayContaining(['AppointmentRecorded', 'Referred']));
  });

  it('that was not held brings none, and that is said under the partners', async () => {
    await lab.type(rosselle, '/rdv Zoé Lefèvre hier 14h accueil orientée BGE');
    const { errors } = await lab.submit(rosselle, { status: 'noShow' });
    expect(errors).toEqual({ partnerIds: expect.stringMatching(/rendez-vous honoré/) });
    expect((await lab.journey('zoe')).appointments).toEqual([]);
  });

  it('keeps the partners when the holder is chosen afterwards', async () => {
    await lab.type(rosselle, '/rdv Lefevr hier 14h orientée BGE');
    await lab.choose(rosselle, 'holder', { text: {}, value: '["zoe","zoe-1"]' });
    expect(lab.slack.front().values.partnerIds).toMatchObject({ partner: { selected_options: [{ value: 'bge' }] } });
  });
});

describe('/orientation', () => {
  it('opens a modal that is filled in, and is saved when that is sent', async () => {
    await lab.type(rosselle, '/orientation zoe lefevre boutique de gestion pour un prévisionnel');
    expect(lab.slack.front().values).toMatchObject({
      holder: { holder: { selected_option: { value: '["zoe","zoe-1"]' } } },
      partnerIds: { partner: { selected_options: [{ value: 'bge' }] } },
      purpose: { value: { value: 'un prévisionnel' } },
      date: { value: { selected_date: '2016-03-14' } },
    });
    expect(await lab.submit(rosselle)).toMatchObject({ response_action: 'update' });
    expect(await referralsOf('zoe')).toMatchObject([{ partnerId: 'bge', purpose: 'un prévisionnel' }]);
  });

  it('is refused under the partners when it is noted already', async () => {
    await lab.type(lestienne, '/orientation zoe lefevre BGE');
    expect((await lab.submit(lestienne)).errors.partnerIds).toMatch(/14 mars 2016 .* déjà notée/);
  });

  it('later notes what became of it', async () => {
    await lab.type(rosselle, '/orientation zoe lefevre BGE engagée');
    expect(wordsIn(lab.slack.front())).toContain('Suite d’une orientation');
    expect(await lab.submit(rosselle)).toMatchObject({ response_action: 'update' });
    expect(await referralsOf('zoe')).toMatchObject([{ partnerId: 'bge', outcome: 'engaged' }]);
  });

  it('makes a new partner, written together with the referral', async () => {
    await lab.type(rosselle, '/orientation Marc Dupont');
    const before = (await lab.jalon.records.partners()).length;
    expect((await lab.submit(rosselle)).errors).toEqual({ partnerIds: 'Indiquez au moins un partenaire.' });
    expect((await lab.submit(rosselle, { newPartner: 'Boutique de Gestion' })).errors).toEqual({
      newPartner: '« BGE » est déjà dans la liste : choisissez-le plus haut.',
    });
    expect(await lab.jalon.records.partners()).toHaveLength(before);

    await lab.submit(rosselle, { newPartner: 'La <Fabrique> & co', family: 'ess' });
    const added = (await lab.jalon.records.partners()).find(({ name }) => name === 'La <Fabrique> & co');
    expect(added).toMatchObject({ family: 'ess', aliases: [] });
    expect(await referralsOf('marc')).toMatchObject([{ partnerId: added?.id }]);
    expect(wordsIn(lab.slack.front())).toContain('La &lt;Fabrique&gt; &amp; co, 14 mars 2016');
  });

  it('asks who and to whom where the line does not say', async () => {
    await lab.type(rosselle, '/orientation Xqztvw Machintruc 31/02');
    expect(wordsIn(lab.slack.front())).toContain('Non compris : Xqztvw Machintruc');
    expect(wordsIn(lab.slack.front())).toContain('Le 31/02 n’existe pas : choisissez une date.');
    expect((await lab.submit(rosselle)).errors).toEqual({ holder: 'Choisissez le porteur.' });
  });

  it('of a seeding journey asks on what it rests, once the holder is chosen', async () => {
    await lab.receive('seeding', 'Lou', 'Citeslab', 'citeslab');
    await lab.type(rosselle, '/orientation BGE');
    await lab.choose(rosselle, 'holder', { text: {}, value: '["seeding","seeding-1"]' });
    const { errors } = await lab.submit(rosselle, { sector: 'culture', legalStatus: 'scop' });
    expect(errors).toEqual({ progress: 'Remplissez ce champ.' });
    await lab.submit(rosselle, { progress: 'étude de marché' });
    expect(await referralsOf('seeding')).toMatchObject([{ partnerId: 'bge' }]);
  });
});

describe('a command alone', () => {
  it('offers the three holders one has met last, and opens the form of the one pressed', async () => {
    for (const [at, id] of ['amina', 'ines', 'marc', 'zoe'].entries())
      await lab.did(id, {
        type: 'RecordAppointment',
        appointment: {
          type: 'welcome',
          at: `2016-03-14T0${at + 5}:00`,
          status: 'held',
          personIds: [`${id}-1`],
          advisor: 'D. Wattez',
        },
      });
    lab.time.now += 61_000;
    await lab.type('U0WATTEZ', '/rdv');
    const words = wordsIn(lab.slack.front());
    expect(words.indexOf('Zoé Lefèvre')).toBeLessThan(words.indexOf('Marc Dupont'));
    expect(words.indexOf('Marc Dupont')).toBeLessThan(words.indexOf('Inès Caron'));
    expect(words).not.toContain('Amina Benali');
    await lab.pressInModal('U0WATTEZ', 'offeredHolder/2', '["marc","marc-1"]');
    expect(lab.slack.front().values).toMatchObject({
      holder: { 'holder.button': { selected_option: { value: '["marc","marc-1"]' } } },
      personIds: { 'value/marc': { selected_options: [{ value: 'marc-1' }] } },
    });
  });

  it('offers nobody to who has met nobody, and searches', async () => {
    await lab.type('U0QUEVY', '/orientation');
    expect(wordsIn(lab.slack.front())).not.toContain('offeredHolder');
    expect(await lab.search('U0QUEVY', 'holder', 'caron')).toHaveLength(1);
  });
});

describe('« Créer un rendez-vous » from a message', () => {
  it('reads the message like a line, without mentions, links and markup', async () => {
    await lab.fromMessage(
      rosselle,
      'Bonjour <@U0LESTIENNE>, *Inès Caron* demain 14h à Wazemmes maturation :tada: <https://exemple.org/12/03|le devis>',
    );
    expect(lab.slack.front().values).toMatchObject({
      holder: { holder: { selected_option: { value: '["ines","ines-1"]' } } },
      date: { value: { selected_date: '2016-03-15' } },
      time: { value: { selected_time: '14:00' } },
    });
    expect(wordsIn(lab.slack.front())).toContain('Non compris : devis');
    expect(await lab.submit(rosselle)).toMatchObject({ response_action: 'update' });
  });

  it('of four thousand characters is read as far as a line goes', async () => {
    await lab.fromMessage(rosselle, `Inès Caron demain 14h ${'blabla '.repeat(600)} Zoé Lefèvre`);
    expect(wordsIn(lab.slack.front())).toContain('La ligne est trop longue');
    expect(lab.slack.front().values.holder).toMatchObject({
      holder: { selected_option: { value: '["ines","ines-1"]' } },
    });
  });

  it('is not for those outside the team', async () => {
    await lab.fromMessage('U0INCONNU', 'Inès Caron demain 14h');
    expect(wordsIn(lab.slack.front())).toContain('réservées à l’équipe');
  });
});
