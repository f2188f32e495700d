import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const takes = async (id: string) =>
  (await lab.jalon.journeys.journal(id)).filter(({ type }) => type === 'TakenInCharge').length;

describe('a request in the team channel', () => {
  it('is taken in charge by exactly one of two who press together; the other reads who', async () => {
    const id = await lab.receive('race', 'Amina', 'Benali');
    await Promise.all([
      lab.interact(lab.pressed(rosselle, 'intake.take', id)),
      lab.interact(lab.pressed(lestienne, 'intake.take', id)),
    ]);
    const { advisor } = await lab.journey(id);
    expect(['M. Rosselle', 'G. Lestienne']).toContain(advisor);
    expect(await takes(id)).toBe(1);
    expect(lab.whispers()).toMatchObject([
      {
        user: advisor === 'M. Rosselle' ? lestienne : rosselle,
        text: `Ce parcours est déjà pris en charge par ${advisor}.`,
      },
    ]);
    expect((await lab.jalon.messages.load(`intakeCard/${id}`))?.revision).toBe(2);
  });

  it('is given back and taken again; a press that arrives a second time changes nothing', async () => {
    const id = await lab.receive('again', 'Zoé', 'Lefèvre');
    const first = lab.pressed(rosselle, 'intake.take', id);
    await lab.interact(first);
    await lab.interact(lab.pressed(rosselle, 'intake.handBack', id));
    await lab.interact(first);
    expect((await lab.journey(id)).advisor).toBeUndefined();
    await lab.interact(lab.pressed(rosselle, 'intake.take', id));
    expect((await lab.journey(id)).advisor).toBe('M. Rosselle');
    expect(await takes(id)).toBe(2);
  });

  it('is not given back by somebody else', async () => {
    const id = await lab.receive('other', 'Marc', 'Dupont');
    await lab.interact(lab.pressed(rosselle, 'intake.take', id));
    await lab.interact(lab.pressed(lestienne, 'intake.handBack', id));
    expect((await lab.journey(id)).advisor).toBe('M. Rosselle');
    expect(lab.whispers().at(-1)).toMatchObject({
      user: lestienne,
      text: expect.stringMatching(/M\. Rosselle : cette personne seule/),
    });
  });

  it('can be taken from its card, which shows it at once', async () => {
    const id = await lab.receive('card', 'Ines', 'Caron');
    await lab.interact(lab.pressed(rosselle, 'journey.open', id));
    expect(wordsIn(lab.slack.front())).toContain('Accompagnateur : *personne*');
    await lab.pressInModal(rosselle, 'intake.take', id);
    expect(wordsIn(lab.slack.front())).toContain('Accompagnateur : *M. Rosselle*');
  });

  it('that does not exist is said to whoever asked', async () => {
    await lab.interact(lab.pressed(rosselle, 'journey.open', 'nothing'));
    expect(lab.whispers().at(-1)).toMatchObject({ text: 'Ce parcours n’existe pas.' });
  });
});
