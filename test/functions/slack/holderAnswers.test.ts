import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planReminders } from '../../../shared/domain/reminders/planReminders.ts';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const at = '2016-03-18T09:00';

const plan = (id: string) =>
  lab.did(id, {
    type: 'RecordAppointment',
    appointment: { type: 'maturation', at, status: 'planned', personIds: [`${id}-1`], advisor: 'M. Rosselle' },
  });

/** Hawa's appointment on Friday, to which she may answer; her card. */
const planned = async (id: string, lastName: string) => {
  await lab.inMaturation(id, lastName);
  await plan(id);
  const appointment = (await lab.journey(id)).appointments.find(({ status }) => status === 'planned');
  return { appointmentId: appointment?.id ?? '', personId: `${id}-1`, to: at };
};

const card = async (lastName: string) => {
  await lab.type(rosselle, `/parcours Hawa ${lastName}`);
  return wordsIn(lab.slack.front());
};

/** What the digest would say of it, and the id of its line. */
const brought = async (id: string, rule: string) => {
  const reminder = planReminders(await lab.journey(id), lab.jalon.association).find((due) => due.rule === rule);
  return { id: reminder?.id ?? '', why: reminder?.why };
};

describe('what a holder answers to an appointment', () => {
  it('stands on the card: that they come', async () => {
    const about = await planned('comes', 'Adjei');
    await lab.did('comes', { type: 'ConfirmAppointment', ...about });
    expect(await card('Adjei')).toContain('*vendredi 18 mars 2016 à 09 h 00*, confirmé par le porteur');
  });

  it('stands on the card and in the form that moves it: that another time suits better', async () => {
    const about = await planned('wish', 'Keita');
    await lab.did('wish', { type: 'AskToMoveAppointment', ...about, wish: 'jeudi <matin> & soir' });
    expect(await card('Keita')).toContain('le porteur demande un autre moment : jeudi &lt;matin&gt; &amp; soir');
    const { id, why } = await brought('wish', 'moveAsked');
    expect(why).toBe('demande un autre moment pour le rendez-vous du vendredi 18 mars 2016 à 09 h 00');
    await lab.interact(lab.chosen(rosselle, `move|wish|${id}`));
    const form = wordsIn(lab.slack.front());
    expect(form).toContain('Déplacer un rendez-vous');
    expect(form).toContain('jeudi &lt;matin&gt; &amp; soir');
  });

  it('stands on the card: that they cancelled, until another is planned, which the digest offers', async () => {
    const about = await planned('cancel', 'Ndiaye');
    await lab.did('cancel', { type: 'CancelAppointment', ...about });
    expect(await card('Ndiaye')).toContain('*vendredi 18 mars 2016 à 09 h 00*, annulé par le porteur');
    const { id, why } = await brought('cancel', 'cancelledByHolder');
    expect(why).toBe('a annulé le rendez-vous du vendredi 18 mars 2016 à 09 h 00');
    await lab.interact(lab.chosen(rosselle, `plan|cancel|${id}`));
    expect(wordsIn(lab.slack.front())).toContain('Durée en minutes');
    lab.time.now += 60_000;
    await plan('cancel');
    expect(await card('Ndiaye')).not.toContain('annulé par');
  });
});
