import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Draft } from '../../../shared/domain/draft.ts';
import { saveAnswer } from '../../../shared/usecases/saveAnswer.ts';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const answers = {
  firstName: { values: ['Nora'] },
  lastName: { values: ['Kacem'] },
  phone: { values: ['06 39 98 00 01'] },
  gender: 'declined',
  birthDate: { values: ['1985-03-12'] },
  employment: { values: ['seeking'] },
  prescriber1: { values: ['salon'] },
} as const;

/** Somebody began a request on the web and did not send it. */
const begun = async (id: string, joins?: string): Promise<Draft> => {
  const { now } = lab.time;
  const begins = { id, answers: {}, begunAt: now, changedAt: now, signals: ['fast'] } as const;
  const draft: Draft = { ...begins, language: 'ar', ...(joins !== undefined && { joins }) };
  await lab.jalon.drafts.begin(draft);
  for (const [question, given] of Object.entries(answers))
    await saveAnswer(lab.jalon, draft, question, given, { language: draft.language, now });
  return draft;
};

it('shows one colleague what was said, declined answers and what looks odd too, and notes that they read it', async () => {
  await begun('nora');
  await lab.interact(lab.pressed(rosselle, 'draft.details', 'nora'));
  const words = wordsIn(lab.slack.front());
  expect(words).toContain('Téléphone : *06 39 98 00 01*');
  expect(words).toContain('Vous êtes : *Je ne souhaite pas répondre*');
  expect(words).toContain('À vérifier : rempli très vite');
  expect(await lab.jalon.readings.ofJourney('nora')).toMatchObject([{ staff: 'M. Rosselle', from: 'slack' }]);
});

it('noted on the phone it is that same request, whoever sends it and however often', async () => {
  await begun('nour');
  await lab.interact(lab.pressed(rosselle, 'draft.note', 'nour'));
  const modal = lab.slack.front();
  const sent = { view: modal.view, values: modal.values };
  await lab.submit(rosselle, { firstName: 'Nour', lastName: 'Kacem', phone: '06 39 98 00 01' }, modal);
  await lab.submit(rosselle, {}, { ...modal, ...sent });
  expect(await lab.jalon.journeys.journal('nour')).toMatchObject([
    { type: 'IntakeReceived', by: { kind: 'staff', name: 'M. Rosselle' } },
  ]);
  expect((await lab.jalon.drafts.load('nour'))?.sentAt).toBe(lab.time.now);
  // What the modal does not ask is as it was said on the web.
  expect(await lab.jalon.records.person('nour-1')).toMatchObject({ firstName: 'Nour', birthDate: '1985-03-12' });
  expect(await lab.jalon.records.sheetsOf('nour-1')).toMatchObject([{ prescribers: ['salon'] }]);
  expect((await lab.jalon.records.sheetsOf('nour-1'))[0]).not.toHaveProperty('employment');
  expect(await lab.jalon.preferences.of('nour-1')).toEqual({ language: 'ar' });
  await lab.interact(lab.pressed(lestienne, 'draft.note', 'nour'));
  expect(lab.whispers().at(-1)?.text).toContain('Cette demande est envoyée');
});

it('who was invited to a project and is noted on the phone begins none of their own', async () => {
  await begun('invited', 'nour');
  await lab.interact(lab.pressed(rosselle, 'draft.note', 'invited'));
  await lab.submit(rosselle, { firstName: 'Nadia', lastName: 'Kacem', phone: '06 39 98 00 02' });
  expect(await lab.jalon.journeys.load('invited')).toBeUndefined();
  expect(await lab.jalon.drafts.load('invited')).toMatchObject({
    sentAt: lab.time.now,
    told: { person: { firstName: 'Nadia' } },
  });
});

it('of two colleagues who called exactly one is noted', async () => {
  await begun('nina');
  await Promise.all([rosselle, lestienne].map((user) => lab.interact(lab.pressed(user, 'draft.called', 'nina'))));
  const { calledBack } = (await lab.jalon.drafts.load('nina')) ?? {};
  expect(['M. Rosselle', 'G. Lestienne']).toContain(calledBack?.by);
  expect(lab.whispers().filter(({ text }) => text === `${calledBack?.by} a déjà rappelé.`)).toHaveLength(1);
});

it('a request that was forgotten meanwhile is told to be so', async () => {
  await lab.interact(lab.pressed(rosselle, 'draft.details', 'nobody'));
  expect(lab.whispers().at(-1)?.text).toBe('Cette demande commencée a été effacée.');
});
