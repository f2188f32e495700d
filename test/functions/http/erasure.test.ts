import { afterAll, beforeAll, expect, test } from 'vitest';
import { stores } from '../../../functions/runtime/stores.ts';
import { erasePerson } from '../../../shared/usecases/erasePerson.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import { browserOn } from './browser.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-09T10:00:00.000Z');
});
afterAll(() => site.close());

const secret = /Nawel|Secret|nawel@example\.org/i;

/** Nawel and Omar carry a project and are expected on Thursday; her link, opened on her phone. */
const expected = async (id: string, purpose: 'myData' | 'appointment') => {
  const now = site.now();
  const people = ['Nawel', 'Omar'].map((firstName) => ({
    person: { firstName, lastName: 'Secret', email: `${firstName.toLowerCase()}@example.org` },
    sheet: { date: '2017-01-09', prescribers: [] },
  }));
  const context = { journeyId: id, at: now, by: { kind: 'operator' }, from: 'console' } as const;
  const project = { programme: 'ess', title: 'Projet', otherDomains: [] } as const;
  await receiveIntake(stores(), { project: { ...project, otherDomains: [] }, people }, { ...context, commandId: id });
  await execute(stores(), { type: 'TakeInCharge', advisor: 'D. Wattez' }, { ...context, commandId: `${id}/1` });
  const personIds = [`${id}-1`, `${id}-2`];
  const appointment = { personIds, at: '2017-01-12T14:00', type: 'welcome', status: 'planned' } as const;
  await execute(
    stores(),
    { type: 'RecordAppointment', appointment: { ...appointment, personIds } },
    { ...context, commandId: `${id}/2` },
  );
  const personId = `${id}-1`;
  const pass =
    purpose === 'myData' ? { purpose, personId } : { purpose, personId, journeyId: id, appointmentId: `${id}/2` };
  const phone = browserOn(site);
  await phone.send('/lien', { token: await stores().passes.issue(pass, 'link', now + 86_400_000) });
  return { phone, personId };
};

const erase = (personId: string) =>
  erasePerson(stores(), personId, { commandId: `erase/${personId}`, at: site.now(), by: 'A. Verhaeghe' });

test('Who is erased sees nothing on the page that is still open, and changes nothing there', async () => {
  const { phone, personId } = await expected('S1', 'myData');
  expect((await phone.go('/mes-donnees')).words).toMatch(secret);
  expect(await erase(personId)).toBe('done');
  for (const path of ['', '/corriger', '/effacement', '/export.json', '/export.txt']) {
    const seen = await phone.go(`/mes-donnees${path}`);
    expect(seen.html).not.toMatch(secret);
  }
  const { version } = (await stores().journeys.load('S1')) ?? {};
  await phone.send('/mes-donnees/opposition', {});
  expect((await stores().journeys.load('S1'))?.version).toBe(version);
});

test('Nor is the appointment there any more; the other holder still answers', async () => {
  const { phone, personId } = await expected('S2', 'appointment');
  expect((await phone.go('/rendez-vous')).words).toContain('12 janvier');
  expect(await erase(personId)).toBe('done');
  expect((await phone.go('/rendez-vous')).words).not.toContain('12 janvier');
});
