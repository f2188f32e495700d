import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const due = '2016-03-08';
const quiet = `maturationQuiet/${due}`;

/** A journey of M. Rosselle, quiet for six weeks, of which she was told this morning. */
const quietJourney = async (id: string) => {
  await lab.inMaturation(id, 'Traoré');
  await lab.did(id, { type: 'RaiseNudge', reminderId: quiet, to: ['M. Rosselle'] });
  return id;
};

const whispered = () => JSON.stringify(lab.whispers().at(-1));
const undoIn = (said: string): string => {
  const [button] = JSON.parse(JSON.parse(said).blocks).flatMap((block: { accessory?: { value: string } }) =>
    block.accessory ? [block.accessory.value] : [],
  );
  return button;
};

describe('a follow-up in the digest', () => {
  it('is done with one choice, once, and taken back with the button of the answer', async () => {
    const id = await quietJourney('done');
    const choice = lab.chosen(rosselle, `done|${id}|${quiet}`);
    await lab.interact(choice);
    await lab.interact(choice);
    expect((await lab.journey(id)).done).toEqual({ maturationQuiet: due });
    expect(whispered()).toContain('C’est noté : fait.');
    await lab.interact(lab.pressed(rosselle, 'change.undo', undoIn(whispered())));
    expect((await lab.journey(id)).done).toEqual({});
    expect(whispered()).toContain('C’est annulé');
  });

  it('is put off by a week or two from today', async () => {
    const id = await quietJourney('later');
    await lab.interact(lab.chosen(rosselle, `week|${id}|${quiet}`));
    expect((await lab.journey(id)).postponed).toEqual({ maturationQuiet: '2016-03-21' });
    await lab.interact(lab.chosen(rosselle, `twoWeeks|${id}|${quiet}`));
    expect((await lab.journey(id)).postponed).toEqual({ maturationQuiet: '2016-03-28' });
  });

  it('opens the journey, or the form that closes it', async () => {
    const id = await quietJourney('open');
    await lab.interact(lab.chosen(rosselle, `open|${id}|${quiet}`));
    expect(wordsIn(lab.slack.front())).toContain('Projet open');
    await lab.interact(lab.chosen(rosselle, `close|${id}|${quiet}`));
    expect(wordsIn(lab.slack.front())).toContain('Clore le parcours');
  });

  it('about an appointment notes how it went', async () => {
    const id = await quietJourney('outcome');
    lab.time.now -= 7 * 86_400_000;
    await lab.did(id, {
      type: 'RecordAppointment',
      appointment: { type: 'maturation', at: '2016-03-11T10:00', status: 'planned', personIds: [`${id}-1`] },
    });
    lab.time.now += 7 * 86_400_000;
    const [appointment] = (await lab.journey(id)).appointments.filter(({ status }) => status === 'planned');
    await lab.interact(lab.chosen(rosselle, `noShow|${id}|appointmentOutcome/${appointment?.id}/2016-03-14`));
    expect((await lab.journey(id)).appointments.at(-1)?.status).toBe('noShow');
  });

  it('whose button is of an older version, or whose journey is over, says so', async () => {
    const id = await quietJourney('stale');
    await lab.interact(lab.chosen(rosselle, `vanish|${id}|${quiet}`));
    expect(whispered()).toContain('Ce message est périmé');
    await lab.interact(lab.chosen(rosselle, `done|${id}|creationQuiet/${due}`));
    expect(whispered()).toContain('Ce suivi n’existe pas');
  });
});

describe('the details of a request', () => {
  it('are shown to who asks, and the reading is noted', async () => {
    const id = await lab.receive('sheet', 'Amina', 'Benali');
    await lab.interact(lab.pressed(lestienne, 'intake.details', id));
    expect(wordsIn(lab.slack.front())).toContain('personne@example.org');
    expect(await lab.jalon.readings.ofJourney(id)).toMatchObject([
      { staff: 'G. Lestienne', journeyId: id, from: 'slack' },
    ]);
  });
});

describe('the home tab', () => {
  it('shows what waits, the day, the journeys, and changes with what is done in it', async () => {
    const id = await quietJourney('home');
    await lab.did(id, {
      type: 'RecordAppointment',
      appointment: { type: 'maturation', at: '2016-03-14T16:00', status: 'planned', personIds: [`${id}-1`] },
    });
    const other = await quietJourney('waiting');
    const words = await lab.openHome(rosselle);
    expect(words).toContain('Bonjour M. Rosselle, nous sommes le 14 mars 2016');
    expect(words).toContain(`done|${other}|${quiet}`);
    expect(words).not.toContain(`done|${id}|${quiet}`);
    expect(words).toContain('*16 h 00* Hawa T., maturation');
    expect(await lab.openHome(lestienne)).toContain('Rien n’attend');
  });

  it('opens a journey in a modal of its own', async () => {
    const id = await quietJourney('fromHome');
    await lab.openHome(rosselle);
    await lab.pressAtHome(rosselle, 'journey.open', id);
    expect(wordsIn(lab.slack.front())).toContain('Projet fromHome');
  });

  it('takes an absence with who stands in, shows it, and takes it back', async () => {
    await lab.openHome(lestienne);
    await lab.pressAtHome(lestienne, 'pause.open', 'new');
    const modal = lab.slack.front();
    expect(await lab.submit(lestienne, { from: '2016-03-21', to: '2016-03-20', backup: 'D. Wattez' }, modal)).toEqual({
      response_action: 'errors',
      errors: { to: 'Le dernier jour vient avant le premier.' },
    });
    expect(await lab.submit(lestienne, { to: '2016-03-25' }, modal)).toBeUndefined();
    expect(await lab.jalon.pauses.all()).toMatchObject([
      { staff: 'G. Lestienne', from: '2016-03-21', to: '2016-03-25', backup: 'D. Wattez' },
    ]);
    const home = JSON.stringify(lab.slack.homes.get(lestienne));
    expect(home).toContain('Du 21 mars 2016 au 25 mars 2016, D. Wattez prend le relais');
    const [pause] = await lab.jalon.pauses.all();
    await lab.pressAtHome(rosselle, 'pause.end', pause?.id ?? '');
    expect(await lab.jalon.pauses.all()).toHaveLength(1);
    await lab.pressAtHome(lestienne, 'pause.end', pause?.id ?? '');
    expect(await lab.jalon.pauses.all()).toEqual([]);
    expect(JSON.stringify(lab.slack.homes.get(lestienne))).not.toContain('21 mars 2016');
  });

  it('is nobody’s who is not of the team', async () => {
    expect(await lab.openHome('U0INCONNU')).toContain('réservées à l’équipe');
  });
});
