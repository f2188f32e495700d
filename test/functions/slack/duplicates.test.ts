import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf } from '../../../infra/local/slack/blocks/blocks.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';
import { submission } from './requests.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

/** Somebody asks; the journey's id is the command's. */
const asks = async (id: string, firstName: string, lastName: string, phone: string) => {
  const sheet = { date: '2016-03-01', prescribers: [] };
  const project = { programme: 'ess', title: `Projet ${id}`, otherDomains: [] } as const;
  const intake = {
    project: { ...project, otherDomains: [] },
    people: [{ person: { firstName, lastName, phone }, sheet }],
  };
  await receiveIntake(lab.jalon, intake, { commandId: id, at: lab.time.now, by: { kind: 'holder' }, from: 'web' });
  return id;
};

let twice = 0;
/** The same person asks twice: the ids of both requests. */
const asksTwice = async (): Promise<[string, string]> => {
  twice += 1;
  const phone = `06 39 98 01 ${String(twice).padStart(2, '0')}`;
  const lastName = ['Benali', 'Caron', 'Dumont', 'Faure', 'Girard', 'Haddad', 'Ivanov'][twice] ?? '';
  return [
    await asks(`first${twice}`, 'Amina', lastName, phone),
    await asks(`second${twice}`, 'amina', lastName.toUpperCase(), phone.replaceAll(' ', '').replace('0', '+33')),
  ];
};

const openDetails = (user: string, id: string) => lab.interact(lab.pressed(user, 'intake.details', id));

/** Opens the sheet of a request, and the merge with whoever is named first. */
const openMerge = async (user: string, id: string, other: string) => {
  await openDetails(user, id);
  await lab.pressInModal(user, 'duplicate.merge', JSON.stringify([id, `${id}-1`, `${other}-1`]));
};

/** The way back that the modal in front offers. */
const separation = (): string => {
  const elements = lab.slack.front().view.blocks.flatMap((block) => elementsOf(block));
  const way = elements.find(({ action_id }) => action_id === 'merge.separate');
  if (way?.type !== 'button') throw new Error('nothing to separate');
  return way.value ?? '';
};

describe('The sheet of a request', () => {
  it('names who may be known already, why, and what they carry', async () => {
    const [first, second] = await asksTwice();
    await openDetails(rosselle, second);
    const words = wordsIn(lab.slack.front());
    expect(words).toMatch(/Déjà connu \?\* Amina \w+ \(probable\) : nom proche et même téléphone/);
    expect(words).toContain(`Projet ${first} (demande)`);
    expect(words).toContain('Rapprocher');
  });

  it('names nobody where nobody is like them', async () => {
    await openDetails(rosselle, await asks('alone', 'Zoé', 'Quentin', '06 39 98 02 00'));
    expect(wordsIn(lab.slack.front())).not.toContain('Déjà connu');
  });
});

describe('One person with two projects', () => {
  it('is said to be one, is found once, and is two again after « Séparer »', async () => {
    const [first, second] = await asksTwice();
    await openMerge(rosselle, second, first);
    await lab.submit(rosselle, { what: 'person', stays: 'other', why: 'elle l’a dit' });
    expect(wordsIn(lab.slack.front())).toContain('Les deux fiches sont maintenant celles d’une même personne.');
    expect((await lab.jalon.records.person(`${second}-1`))?.id).toBe(`${first}-1`);
    expect((await lab.journey(second)).absorbedInto).toBeUndefined();
    const way = separation();

    await openDetails(lestienne, second);
    expect(wordsIn(lab.slack.front())).toMatch(
      /Fiche rapprochée avec celle de \*Amina \w+\* le 14 mars 2016, par M\. Rosselle : elle l’a dit/,
    );
    await lab.pressInModal(lestienne, 'merge.separate', way);
    expect(wordsIn(lab.slack.front())).toContain('à nouveau séparées');
    expect((await lab.jalon.records.person(`${second}-1`))?.id).toBe(`${second}-1`);
    await openDetails(rosselle, second);
    await lab.pressInModal(rosselle, 'merge.separate', way);
    expect(wordsIn(lab.slack.front())).toContain('quelqu’un l’a déjà défait');
  });

  it('can be given appointments under either project', async () => {
    const [first, second] = await asksTwice();
    await openMerge(rosselle, second, first);
    await lab.submit(rosselle, { what: 'person', stays: 'other' });
    await lab.interact(lab.pressed(rosselle, 'journey.open', second));
    await lab.pressInModal(rosselle, 'journey.appointment', second);
    await lab.submit(rosselle, { date: '2016-03-21', time: '10:00', status: 'planned' });
    expect((await lab.journey(second)).appointments).toMatchObject([{ personIds: [`${second}-1`], status: 'planned' }]);
  });
});

describe('One request that came twice', () => {
  it('becomes one journey, once however often the modal is sent, and two again from the card', async () => {
    const [first, second] = await asksTwice();
    await openMerge(rosselle, second, first);
    const open = lab.slack.front();
    await lab.submit(rosselle, { what: first, stays: 'other' });
    const way = separation();
    await lab.interact(submission(rosselle, { ...open }));
    expect((await lab.journey(first)).absorbed).toMatchObject([{ journeyId: second, by: 'M. Rosselle' }]);
    expect((await lab.jalon.merges.all()).merges.filter(({ personId }) => personId === `${second}-1`)).toHaveLength(1);
    expect(way).toContain(second);

    await lab.interact(lab.pressed(lestienne, 'journey.open', first));
    expect(wordsIn(lab.slack.front())).toContain(`Rapproché avec *Projet ${second}* le 14 mars 2016, par M. Rosselle`);
    await lab.interact(lab.pressed(lestienne, 'journey.open', second));
    const absorbed = wordsIn(lab.slack.front());
    expect(absorbed).toContain(`Rapproché avec *Projet ${first}*`);
    expect(absorbed).not.toContain('Clore');
    await lab.pressInModal(lestienne, 'merge.separate', separation());
    expect(wordsIn(lab.slack.front())).toContain('continuent chacun de leur côté');
    expect((await lab.journey(second)).stage).toBe('intake');
    expect((await lab.jalon.records.person(`${second}-1`))?.id).toBe(`${second}-1`);
  });

  it('can go on in the newer one', async () => {
    const [first, second] = await asksTwice();
    await openMerge(rosselle, second, first);
    await lab.submit(rosselle, { what: first, stays: 'this' });
    expect((await lab.journey(first)).absorbedInto?.journeyId).toBe(second);
    expect((await lab.jalon.records.person(`${first}-1`))?.id).toBe(`${second}-1`);
  });

  it('is merged by one of two colleagues; the other reads a sentence', async () => {
    const [first, second] = await asksTwice();
    await openMerge(rosselle, second, first);
    const one = lab.slack.front();
    await openMerge(lestienne, first, second);
    const answers = { what: second, stays: 'this' };
    expect(await lab.submit(lestienne, answers)).toMatchObject({ response_action: 'update' });
    lab.slack.stack.push(one);
    const refused = await lab.submit(rosselle, { what: first, stays: 'other' }, one);
    expect(refused).toMatchObject({
      response_action: 'errors',
      errors: { what: expect.stringMatching(/rapproché d’un autre le 14 mars 2016, par G\. Lestienne/) },
    });
  });

  it('cannot be where the programmes differ, nor where the one to keep is closed: that is said', async () => {
    const [first, second] = await asksTwice();
    await lab.did(first, { type: 'Close', on: '2016-03-14', reason: 'other', outcomes: [] });
    await openMerge(rosselle, second, first);
    expect(await lab.submit(rosselle, { what: first, stays: 'other' })).toMatchObject({
      errors: { stays: expect.stringMatching(/clos depuis le 14 mars 2016/) },
    });
    expect(await lab.submit(rosselle, { what: first, stays: 'this' })).toMatchObject({ response_action: 'update' });
  });
});

describe('Somebody outside the team', () => {
  it('is told nothing and merges nothing', async () => {
    const [first, second] = await asksTwice();
    const value = JSON.stringify([second, `${second}-1`, `${first}-1`]);
    await lab.interact(lab.pressed('U0STRANGER', 'duplicate.merge', value));
    expect(lab.whispers().at(-1)?.text).toMatch(/réservées à l’équipe/);
  });
});
