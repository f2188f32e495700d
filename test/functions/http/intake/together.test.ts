import { afterAll, beforeAll, expect, test } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import { valuesOf } from '../../../../shared/domain/draft.ts';
import { openSite, type Site } from '../site.ts';
import { draftOf, saidOn } from '../visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
});
afterAll(() => site.close());

test('Fifty drafts, five answers at once each: none of the 250 is lost', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 50 }, async (_, number) => {
      const visitor = site.visitor();
      await visitor.fillIn({ firstName: `Ana${number}` }, { until: 'lastName' });
      const given = { lastName: 'Test', phone: `06 39 98 00 ${number + 10}`, title: 'Un café', ess: 'no', qpv: 'no' };
      return { visitor, given };
    }),
  );
  const statuses = await Promise.all(
    drafts.flatMap(({ visitor, given }) =>
      Object.entries(given).map(async ([name, value]) => {
        const fields = [
          ['q', name],
          ['begun', '1'],
          ['a', value],
          ['do', 'save'],
        ] as const;
        return (await visitor.post('/demande', fields)).status;
      }),
    ),
  );
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  const lost = await Promise.all(
    drafts.map(async ({ visitor, given }) => {
      const { answers } = await site.draftOf(visitor);
      return Object.entries(given).filter(([name, value]) => valuesOf(answers, name)[0] !== value);
    }),
  );
  expect(lost.flat()).toEqual([]);
});

test('In two tabs, each says something else: both are kept, and each sees the other’s', async () => {
  const ana = site.visitor();
  const [one, other] = [await ana.fillIn({}, { until: 'title' }), await ana.request('/demande?q=birthDate')];
  const after = await Promise.all([ana.answer(one, 'Un café'), ana.answer(other, '1/3/1985')]);
  expect(after.map(({ status }) => status)).toEqual([200, 200]);
  expect(saidOn(await ana.request('/demande'))).toMatchObject({ title: 'Un café', birthDate: '01/03/1985' });
});

test('After the back button, the old question posted again takes the new answer and nothing else', async () => {
  const ana = site.visitor();
  const first = await ana.request('/demande');
  const second = await ana.answer(first, 'Ana');
  const third = await ana.answer(second, 'Test');
  await ana.answer(third, '06 39 98 00 01');
  const again = await ana.answer(first, 'Anna');
  expect(saidOn(again)).toEqual({ firstName: 'Anna', lastName: 'Test', phone: '06 39 98 00 01' });
  expect(ana.asked(again)).toBe('email');
});

test('A double click on an answer is one answer, and the conversation goes on', async () => {
  const ana = site.visitor();
  const page = await ana.fillIn({}, { until: 'lastName' });
  const pages = await Promise.all([1, 2, 3].map(() => ana.answer(page, 'Test')));
  expect(pages.map((each) => ana.asked(each))).toEqual(['phone', 'phone', 'phone']);
});

test('A double click on the very first answer leaves one draft that goes on', async () => {
  const ana = site.visitor();
  const page = await ana.request('/demande');
  await Promise.all([1, 2].map(() => ana.answer(page, 'Ana')));
  const recap = await ana.fillIn({ lastName: 'Double' });
  expect(saidOn(recap).firstName).toBe('Ana');
  const { id } = await ana.send(recap);
  expect((await stores().records.person(`${id}-1`))?.lastName).toBe('Double');
});

test('A request sent three times at once, and once more, is one request', async () => {
  const ana = site.visitor();
  const recap = await ana.fillIn({});
  const id = draftOf(recap);
  const before = (await stores().journeys.all()).length;
  const answers = await Promise.all([1, 2, 3].map(() => ana.send(recap)));
  answers.push(await ana.send(recap));
  expect(answers.map(({ path, status }) => [path, status])).toEqual(answers.map(() => ['/demande/merci', 200]));
  expect((await stores().journeys.all()).length).toBe(before + 1);
  expect(await stores().journeys.journal(id)).toHaveLength(1);
});

test('An answer that is given while another tab sends is sent too, or shown as not sent', async () => {
  for (let round = 0; round < 4; round += 1) {
    const ana = site.visitor();
    const recap = await ana.fillIn({ title: 'Avant' });
    const id = draftOf(recap);
    const title = await ana.request('/demande?q=title');
    const [sent] = await Promise.all([ana.send(recap), ana.answer(title, 'Après')]);
    const draft = await stores().drafts.load(id);
    const journey = await stores().journeys.load(id);
    expect(journey?.project.title).toBe(draft?.sentAt === undefined ? undefined : valuesOf(draft.answers, 'title')[0]);
    expect(sent.path).toBe(draft?.sentAt === undefined ? '/demande' : '/demande/merci');
  }
});

test('What is posted after all was sent changes nothing, and leads to what happens next', async () => {
  const ana = site.visitor();
  const first = await ana.request('/demande');
  await ana.send(await ana.fillIn({ firstName: 'Ana' }));
  const again = await ana.answer(first, 'Anna');
  expect(again.path).toBe('/demande/merci');
  expect((await ana.request('/demande?q=firstName')).path).toBe('/demande/merci');
  expect(valuesOf((await site.draftOf(ana)).answers, 'firstName')).toEqual(['Ana']);
});

test('A double click on every other button does once what it says', async () => {
  const ana = site.visitor();
  await ana.send(await ana.fillIn({ collective: 'several' }));
  for (const path of ['/demande/invitation', '/demande/plus-tard', '/demande/fin']) {
    const pages = await Promise.all([ana.post(path, []), ana.post(path, [])]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  }
  expect((await ana.request('/demande')).text).toContain('Quel est votre prénom');
});
