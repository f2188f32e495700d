import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishErasure } from '../../../shared/usecases/finishErasure.ts';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, rosselle, startLab } from './lab.ts';

const verhaeghe = 'U0VERHAEGHE';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

/** A request of Hawa's, over by now, who asks to be erased. */
const asked = async (id: string, lastName: string) => {
  await lab.receive(id, 'Hawa', lastName);
  await lab.did(id, { type: 'Close', on: '2016-03-14', reason: 'other', outcomes: [] });
  await lab.did(id, { type: 'ReceiveClaim', kind: 'erasure', personId: `${id}-1` });
  return `erase|${id}|erasure/${id}-1/2016-03-14`;
};

const whispered = () => JSON.stringify(lab.whispers().at(-1));
const front = () => wordsIn(lab.slack.front());

/** The mail has left, and the stream goes on. */
const finish = async (id: string) => {
  const { jalon, time } = lab;
  const message = await jalon.messages.load(`erased/${id}-1`);
  if (message && (await jalon.messages.claim(message, 'mail', time.now, time.now + 60_000)))
    await jalon.messages.confirm({ ...message, revision: 1 }, 'mail', 'ses-1', time.now);
  await finishErasure(jalon, `${id}-1`, time.now);
};

describe('« Effacer les données », where the direction reads that somebody asks for it', () => {
  it('says what goes and what stays, and erases once, however often it is sent', async () => {
    const choice = await asked('hawa', 'Zerrouki');
    await lab.interact(lab.chosen(verhaeghe, choice));
    expect(front()).toContain('Hawa Zerrouki');
    expect(front()).toContain('aucun chiffre passé ne change');
    expect(front()).toContain('ne s’annule pas');
    const open = lab.slack.front();
    await lab.submit(verhaeghe, {}, open);
    expect(front()).toContain('L’effacement est lancé');
    const { erased, version } = await lab.journey('hawa');
    expect(erased).toEqual(['hawa-1']);
    await lab.interact(lab.chosen(verhaeghe, choice));
    expect(whispered()).toContain('déjà effacée');
    expect((await lab.journey('hawa')).version).toBe(version);
  });

  it('is the same for what falls due two years after the last contact', async () => {
    await asked('hiba', 'Mansouri');
    await lab.interact(lab.chosen(verhaeghe, 'erase|hiba|retentionNotice/2016-03-14'));
    expect(front()).toContain('Hawa Mansouri');
  });

  it('is refused to other colleagues, and while the journey is open', async () => {
    await lab.interact(lab.chosen(rosselle, await asked('sira', 'Doumbia')));
    expect(whispered()).toContain('Seules la direction et l’administration');
    await lab.receive('ines', 'Inès', 'Valette');
    await lab.interact(lab.chosen(verhaeghe, 'erase|ines|erasure/ines-1/2016-03-14'));
    await lab.submit(verhaeghe);
    expect(front()).toContain('encore ouvert : clôturez-le d’abord');
    expect((await lab.journey('ines')).erased).toBeUndefined();
  });

  it('leaves « Personne effacée » on the page and on the sheet, and nobody to be found', async () => {
    await lab.interact(lab.chosen(verhaeghe, await asked('nour', 'Quessaïd')));
    await lab.type(rosselle, '/parcours Quessaïd');
    expect(front()).toContain('Hawa Quessaïd');
    await lab.interact(lab.chosen(verhaeghe, 'erase|nour|erasure/nour-1/2016-03-14'));
    await lab.submit(verhaeghe);
    await finish('nour');
    lab.time.now += 120_000;
    expect(JSON.stringify(await lab.type(rosselle, '/parcours Quessaïd'))).toContain('Je ne trouve aucun porteur');
    await lab.interact(lab.pressed(rosselle, 'journey.open', 'nour'));
    expect(front()).toContain('Personne effacée');
    expect(front()).not.toMatch(/Quessaïd|Projet nour|Rouvrir/);
    await lab.interact(lab.pressed(rosselle, 'intake.details', 'nour'));
    expect(front()).toContain('Données effacées le 14 mars 2016');
    expect(front()).not.toMatch(/Quessaïd|personne@example\.org/);
  });

  it('leaves the evidence for ESF+ to be read by the direction alone', async () => {
    const id = await lab.inMaturation('awa', 'Konaté');
    const interview = { type: 'RecordExitInterview', proposedOn: '2016-03-01', answer: 'declined' } as const;
    await lab.did(id, interview);
    await lab.did(id, { type: 'Close', on: '2016-03-10', reason: 'unreachable', outcomes: [] });
    await lab.did(id, { type: 'RecordExitSituation', situation: 'CDI, à Roubaix' });
    await lab.interact(lab.chosen(verhaeghe, `erase|${id}|erasure/${id}-1/2016-03-14`));
    await lab.submit(verhaeghe);
    await finish(id);
    await lab.interact(lab.pressed(rosselle, 'intake.details', id));
    expect(front()).not.toMatch(/Konaté|Roubaix/);
    await lab.interact(lab.pressed(verhaeghe, 'intake.details', id));
    expect(front()).toContain('Preuve gardée jusqu’au 10 mars 2026');
    expect(front()).toMatch(/Hawa Konaté.*du 12 janvier 2016 au 10 mars 2016.*CDI, à Roubaix/s);
    const readings = await lab.jalon.readings.ofJourney(id);
    expect(readings.map(({ staff }) => staff)).toEqual(['M. Rosselle', 'A. Verhaeghe']);
  });
});
