import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeping } from '../../shared/records/keeping.ts';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

/** A project in maturation since January, accompanied by M. Rosselle; its card lies open before her. */
const inMaturation = async (id: string, lastName: string) => {
  await lab.inMaturation(id, lastName);
  expect(await lab.type(rosselle, `/parcours Hawa ${lastName}`)).toBeUndefined();
  return id;
};

const use = (form: string, id: string) => lab.pressInModal(rosselle, `journey.${form}`, id);

const fullGrid = {
  'themes/gouvernance': '3',
  'themes/modele_economique': '4',
  holderPresent: 'yes',
  vigilance: 'La trésorerie',
};

describe('the card of a holder', () => {
  it('says where the journey stands, how much of the maturation is used, and what is due and why', async () => {
    await inMaturation('card', 'Traoré');
    const words = wordsIn(lab.slack.front());
    expect(words).toContain('maturation, depuis le 26 janvier 2016');
    expect(words).toContain('Rendez-vous de maturation : *1 sur 8*');
    expect(words).toContain('Prochain suivi : *8 mars 2016*, aucun rendez-vous tenu ou prévu depuis 6 semaines');
  });

  it('is found with typos, and asked for when several bear the name', async () => {
    await lab.receive('same-1', 'Ines', 'Caron');
    await lab.receive('same-2', 'Inès', 'Caron');
    const answer = await lab.type(rosselle, '/parcours ines carron');
    expect(answer.text).toBe('Plusieurs porteurs possibles :');
    expect(JSON.stringify(answer.blocks)).toContain('Inès Caron · demande · Projet same-2');
    await lab.interact(lab.pressed(rosselle, 'journey.open', 'same-2'));
    expect(wordsIn(lab.slack.front())).toContain('Projet same-2');
  });

  it('shows names as they are written, markup and mentions included', async () => {
    await lab.receive('markup-1', '<!channel>', 'A & *B*');
    await lab.receive('markup-2', '<!channel>', 'A & *B*');
    const { blocks } = await lab.type(rosselle, '/parcours channel');
    expect(JSON.stringify(blocks)).not.toContain('<!channel>');
    expect(JSON.stringify(blocks)).toContain('&lt;!channel&gt; A &amp; *B* · demande');
  });

  it('is not opened for a name that nobody bears', async () => {
    const { text } = await lab.type(rosselle, '/parcours <Xqztvw> & co');
    expect(text).toBe('Je ne trouve aucun porteur pour « &lt;Xqztvw&gt; &amp; co ». Essayez une partie du nom.');
  });
});

describe('from the card', () => {
  it('a project passes to creation once the grid was filled in by both', async () => {
    const id = await inMaturation('grid', 'Diallo');
    await use('nextPhase', id);
    const refused = await lab.submit(rosselle);
    expect(refused.errors.phase).toMatch(/^La grille d’analyse .* manque/);
    lab.slack.stack.pop();

    await use('grid', id);
    expect((await lab.submit(rosselle, { holderPresent: 'yes' })).errors).toEqual({
      'themes/gouvernance': 'Notez au moins un thème, de 1 à 5.',
    });
    expect(await lab.submit(rosselle, fullGrid)).toBeUndefined();
    expect(wordsIn(lab.slack.front())).toContain('de la maturation à la création : remplie à deux');

    await use('nextPhase', id);
    expect(await lab.submit(rosselle)).toBeUndefined();
    expect((await lab.journey(id)).stage).toBe('creation');
    expect(wordsIn(lab.slack.front())).toContain('création, depuis le 14 mars 2016');
  });

  it('a passage that somebody else made meanwhile is not made a second time', async () => {
    const id = await inMaturation('passage', 'Camara');
    await use('grid', id);
    await lab.submit(rosselle, fullGrid);
    await use('nextPhase', id);
    await lab.did(id, { type: 'EnterPhase', phase: 'creation', on: '2016-03-14' });
    expect((await lab.submit(rosselle)).errors.phase).toMatch(/On ne passe pas/);
    expect((await lab.journey(id)).stage).toBe('creation');
  });

  it('an appointment is planned, moved and settled', async () => {
    const id = await inMaturation('settle', 'Sow');
    await use('appointment', id);
    expect(
      await lab.submit(rosselle, { date: '2016-03-17', time: '14:00', status: 'planned', personIds: [`${id}-1`] }),
    ).toBeUndefined();
    await use('move', id);
    expect((await lab.submit(rosselle, { date: '2016-03-01', time: '14:00' })).errors.date).toMatch(/passée/);
    expect(await lab.submit(rosselle, { date: '2016-03-18', time: '09:00' })).toBeUndefined();
    expect(wordsIn(lab.slack.front())).toContain('vendredi 18 mars 2016 à 09 h 00');

    await use('settle', id);
    expect((await lab.submit(rosselle, { status: 'held' })).errors.status).toMatch(/dans le futur/);
    expect(await lab.submit(rosselle, { status: 'excused' })).toBeUndefined();
    expect((await lab.journey(id)).appointments.at(-1)).toMatchObject({ at: '2016-03-18T09:00', status: 'excused' });
  });

  it('somebody is sent to a partner, found by a short name, and the outcome is noted', async () => {
    await lab.jalon.records.put(
      keeping({
        partners: [{ id: 'adie', name: 'Association pour l’initiative', aliases: ['ADIE'] }],
      }),
    );
    lab.time.now += 60_000;
    const id = await inMaturation('refer', 'Kone');
    await use('refer', id);
    const offered = await lab.search(rosselle, 'partner', 'adie');
    expect(offered).toEqual([{ text: { type: 'plain_text', text: 'Association pour l’initiative' }, value: 'adie' }]);
    expect(await lab.submit(rosselle, { partnerIds: ['adie'], purpose: 'microcrédit' })).toBeUndefined();
    await use('referralNews', id);
    expect(await lab.submit(rosselle, { outcome: 'engaged' })).toBeUndefined();
    expect((await lab.journey(id)).referrals).toMatchObject([
      { partnerId: 'adie', purpose: 'microcrédit', outcome: 'engaged' },
    ]);
    expect(wordsIn(lab.slack.front())).toContain('Association pour l’initiative, 14 mars 2016 : engagée');
  });

  it('a follow-up is put off by a week from its day', async () => {
    const id = await inMaturation('postpone', 'Cissé');
    await use('postpone', id);
    expect(await lab.submit(rosselle, { rule: 'maturationQuiet/2016-03-08' })).toBeUndefined();
    expect((await lab.journey(id)).postponed).toEqual({ maturationQuiet: '2016-03-21' });
    expect(wordsIn(lab.slack.front())).toContain('Prochain suivi : *21 mars 2016*');
  });

  it('a journey is closed after the exit interview was proposed to be held by somebody else, and reopened', async () => {
    const id = await inMaturation('close', 'Ndiaye');
    await use('exitInterview', id);
    const refused = await lab.submit(rosselle, { interviewer: 'M. Rosselle' });
    expect(refused.errors.interviewer).toMatch(/mené par quelqu’un d’autre/);
    expect(
      await lab.submit(rosselle, { interviewer: 'N. Belhadj', answer: 'accepted', date: '2016-03-21' }),
    ).toBeUndefined();

    await use('close', id);
    expect((await lab.submit(rosselle, { reason: 'job' })).errors.on).toMatch(/grille/);
    expect(await lab.submit(rosselle, { reason: 'unreachable' })).toBeUndefined();
    expect((await lab.journey(id)).closing).toMatchObject({ on: '2016-03-14', reason: 'unreachable' });

    await use('situation', id);
    expect(await lab.submit(rosselle, { situation: 'en recherche d’emploi' })).toBeUndefined();
    await use('reopen', id);
    expect(await lab.submit(rosselle, { why: 'a rappelé' })).toBeUndefined();
    expect((await lab.journey(id)).stage).toBe('maturation');
  });

  it('jobs are noted once there is a creation', async () => {
    const id = await inMaturation('jobs', 'Ba');
    expect(wordsIn(lab.slack.front())).not.toContain('journey.jobs');
    await use('grid', id);
    await lab.submit(rosselle, fullGrid);
    await use('nextPhase', id);
    await lab.submit(rosselle);
    await use('jobs', id);
    expect(await lab.submit(rosselle, { count: '2', contract: 'cdi', fte: '1,5' })).toBeUndefined();
    expect((await lab.journey(id)).jobCreations).toMatchObject([{ count: 2, contract: 'cdi', fte: 1.5 }]);
  });

  it('what was noted wrong is corrected, and what was noted by mistake withdrawn', async () => {
    const id = await inMaturation('correct', 'Cissoko');
    const [welcome, maturation] = (await lab.journey(id)).appointments;
    await lab.did(id, { type: 'Refer', date: '2016-03-01', referrals: [{ partnerId: 'adie' }] });
    await use('correctAppointment', id);
    expect((await lab.submit(rosselle, { appointmentId: maturation?.id ?? '', status: 'noShow' })).errors).toEqual({
      status: expect.stringMatching(/a ouvert l’étape « maturation »/),
    });
    expect(await lab.submit(rosselle, { status: 'held', date: '2016-01-25', minutes: '45' })).toBeUndefined();
    expect((await lab.journey(id)).appointments).toEqual([
      welcome,
      { ...maturation, at: '2016-01-25T10:00', durationMinutes: 45 },
    ]);
    expect((await lab.journey(id)).episodes.map(({ start, end }) => [start, end])).toEqual([
      ['2016-01-12', '2016-01-24'],
      ['2016-01-25', undefined],
    ]);
    const [referral] = (await lab.journey(id)).referrals;
    await use('withdraw', id);
    expect(await lab.submit(rosselle, { record: `referral/${referral?.id}`, why: 'autre porteur' })).toBeUndefined();
    expect((await lab.journey(id)).referrals).toEqual([]);
  });

  it('what was just noted is taken back from the card', async () => {
    const id = await inMaturation('undo', 'Sarr');
    await use('advisor', id);
    await lab.submit(rosselle, { advisor: 'N. Belhadj' });
    const value = JSON.stringify(lab.slack.front().view).match(/"value":"(\[[^\]]*undo[^\]]*\])"/)?.[1] ?? '';
    await lab.pressInModal(rosselle, 'change.undo', JSON.parse(`"${value}"`));
    expect((await lab.journey(id)).advisor).toBe('M. Rosselle');
    expect(wordsIn(lab.slack.front())).toContain('C’est annulé');
  });

  it('a colleague takes over', async () => {
    const id = await inMaturation('advisor', 'Fall');
    await use('advisor', id);
    expect(await lab.submit(rosselle, { advisor: 'G. Lestienne' })).toBeUndefined();
    expect((await lab.journey(id)).advisor).toBe('G. Lestienne');
  });

  it('what is no longer possible is said, not opened', async () => {
    const id = await inMaturation('stale', 'Sy');
    await lab.did(id, { type: 'RecordExitInterview', proposedOn: '2016-03-14' });
    await lab.did(id, { type: 'Close', on: '2016-03-14', reason: 'unreachable', outcomes: [] });
    await use('close', id);
    expect(wordsIn(lab.slack.front())).toContain('Ce message est périmé');
  });

  it('what Slack cannot show afterwards is saved all the same', async () => {
    const id = await inMaturation('down', 'Keita');
    await use('advisor', id);
    lab.slack.state.trouble.set('views.update', 'refuses');
    expect(await lab.submit(rosselle, { advisor: 'N. Belhadj' })).toBeUndefined();
    lab.slack.state.trouble.clear();
    expect((await lab.journey(id)).advisor).toBe('N. Belhadj');
  });

  it('a seeding journey says what an orientation rests on, and closes with several outcomes', async () => {
    const id = await lab.receive('seeding', 'Lou', 'Citeslab', 'citeslab');
    await lab.did(id, { type: 'TakeInCharge', advisor: 'G. Lestienne' });
    expect(await lab.type(lestienne, '/parcours Lou Citeslab')).toBeUndefined();
    await lab.pressInModal(lestienne, 'journey.refer', id);
    expect(
      (await lab.submit(lestienne, { partnerIds: ['adie'], sector: 'culture', legalStatus: 'scop' })).errors,
    ).toEqual({
      progress: 'Remplissez ce champ.',
    });
    expect(await lab.submit(lestienne, { progress: 'étude de marché faite' })).toBeUndefined();
    await lab.pressInModal(lestienne, 'journey.close', id);
    expect(await lab.submit(lestienne, { reason: 'other', outcomes: ['job', 'training'] })).toBeUndefined();
    expect((await lab.journey(id)).closing?.outcomes).toEqual(['job', 'training']);
  });
});
