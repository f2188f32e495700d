import type { Draft } from '../../shared/domain/draft.ts';
import { beginErasure, keepEvidence, markErased } from '../../shared/store/erasureStore.ts';
import { mergeWrites } from '../../shared/store/mergeStore.ts';
import {
  addDigestLine,
  hasDigestLine,
  type Message,
  type Owed,
  owe,
  settleDigestLine,
} from '../../shared/store/messageStore.ts';
import { prefer } from '../../shared/store/preferenceStore.ts';
import { replacePerson } from '../../shared/store/recordItem.ts';
import { keepFormerAddress } from '../../shared/store/traceStore.ts';
import type { Stores } from '../../shared/usecases/jalon.ts';
import { imported, requested, taken } from '../shared/domain/journey/facts.ts';
import { commitOf } from '../shared/store/stores.ts';

/** What happens to one store, and all that it said meanwhile. */
type Story = (stores: Stores) => AsyncGenerator<unknown>;

const message: Owed = { id: 'digest/team', kind: 'digest', channel: 'mail', to: 'H1', dueAt: 1_000, owedAt: 1_000 };
const draft: Draft = { id: 'D1', language: 'fr', answers: {}, begunAt: 0, changedAt: 0, signals: [] };
const told = { person: { firstName: 'Amina' }, sheet: { date: '2016-03-01', prescribers: [] } };
const pass = { purpose: 'myData', personId: 'H1' } as const;
const merge = { id: 'M1', personId: 'H1', isPersonId: 'H2', by: 'N. Belhadj', at: 5 };

const there = async (stores: Stores): Promise<Message> => (await stores.messages.load(message.id)) as Message;

/** One short story of each store. */
export const stories: Record<Exclude<keyof Stores, 'association'>, Story> = {
  async *journeys({ journeys }) {
    const begun = commitOf(undefined, [requested()], { commandId: 'C1' });
    const other = commitOf(undefined, [imported('2016-03-01')], { commandId: 'C2' });
    yield [await journeys.any(), await journeys.load('P1')];
    yield [await journeys.commit(begun), await journeys.commit(begun), await journeys.commit(other)];
    const next = commitOf(begun.after, [taken()], { commandId: 'C3', also: [owe(message)] });
    yield [await journeys.commitAll([next], []), await journeys.commitAll([next], [])];
    yield await Promise.all([journeys.load('P1'), journeys.journal('P1'), journeys.all(), journeys.summaries()]);
    yield await Promise.all([journeys.heads(), journeys.any(), journeys.isDone({ commandId: 'C3' })]);
  },

  async *records({ records, journeys }) {
    const person = { id: 'H1', firstName: 'Amina', email: 'amina@example.org' };
    const none = { partners: [], placePeriods: [], referrals: [], gatherings: [], trainingDays: [], interventions: [] };
    const sheet = { id: 'S1', personId: 'H1', programme: 'ess' as const, date: '2016-03-01', prescribers: [] };
    const enrolments = [{ sessionId: 'F1', personId: 'H1' }];
    await records.put({ ...none, persons: [{ id: 'H2' }, person], sheets: [sheet], enrolments });
    yield [await records.person('H1'), await records.sheetsOf('H1'), await records.persons()];
    const change = commitOf(undefined, [requested()], {
      commandId: 'C1',
      also: [replacePerson(person, { ...person, email: 'a@example.org' })],
    });
    yield [await journeys.commit(change), await journeys.commit({ ...change, commandId: 'C2' })];
    yield [await records.withRecords('H1'), await records.trainingOf('H1'), await records.everything()];
  },

  async *merges({ merges, records }) {
    yield [await merges.record(mergeWrites(merge, 0)), await merges.record(mergeWrites(merge, 0))];
    yield await merges.record(mergeWrites({ ...merge, undone: { id: 'U1', by: 'D. Wattez', at: 6 } }, 1));
    yield [await merges.all(), await records.mergedWith('H1')];
  },

  async *erasures({ erasures, records, journeys }) {
    const person = { id: 'H1', firstName: 'Amina' };
    const none = { partners: [], placePeriods: [], referrals: [], gatherings: [], trainingDays: [], interventions: [] };
    await records.put({ ...none, sheets: [], enrolments: [], persons: [person] });
    const erasure = {
      personId: 'H1',
      personIds: ['H1'],
      journeyIds: ['P1'],
      on: '2016-03-01',
      by: 'A. Verhaeghe',
      at: 5,
    };
    const evidence = { personId: 'H1', person: { firstName: 'Amina' }, stays: [], keptUntil: '2026-03-01' };
    const also = [beginErasure(erasure), markErased(person, '2016-03-01'), keepEvidence(evidence)];
    const change = commitOf(undefined, [requested()], { commandId: 'C1', also });
    yield [await journeys.commit(change), await journeys.commit({ ...change, commandId: 'C2' })];
    yield [await erasures.of('H1'), await erasures.underWay(), await records.person('H1')];
    yield [await erasures.evidence('H1', '2016-03-02'), await erasures.evidence('H1', '2026-03-02')];
    await erasures.keep({ sheets: [], referrals: [], persons: [{ id: 'H1' }] });
    await erasures.forget(['H1'], ['D1']);
    await erasures.end('H1', 9);
    yield [await erasures.of('H1'), await erasures.underWay()];
  },

  async *messages(stores) {
    const { messages } = stores;
    await messages.record([owe(message), owe({ ...message, id: 'later', dueAt: 2_000 })]);
    yield [await messages.owed(999), await messages.owed(1_000), await messages.owed(2_000)];
    yield await messages.claim(await there(stores), 'me', 1_000, 1_300);
    yield await messages.claim(await there(stores), 'you', 1_300, 1_500);
    yield await messages.putOff(await there(stores), 'me', 1_500);
    yield [await messages.claim(await there(stores), 'you', 1_500, 1_800), await there(stores)];
    const claimed = await there(stores);
    await messages.record([owe({ ...message, dueAt: 1_600 })]);
    await messages.confirm(claimed, 'you', 'reference', 1_700);
    yield [await there(stores), await messages.owed(5_000), await stores.traces.sentTo('H1')];
    yield await messages.claim(await there(stores), 'me', 1_800, 1_900);
    await messages.giveUp(await there(stores), 'me', 'no address');
    yield [await there(stores), await messages.owed(5_000)];
    const line = { journeyId: 'P1', reminderId: 'R1', rule: 'noNews', why: 'nothing since' };
    const settle = settleDigestLine('team', '2016-03-01', 'P1', 'R1');
    const anew = [hasDigestLine('team', '2016-03-01', 'P1', 'R1'), owe({ ...message, id: 'digest' })];
    yield [await messages.record([settle]), await messages.record(anew), await messages.isOwed('digest')];
    await messages.record([addDigestLine('team', '2016-03-01', line)]);
    yield [await messages.record([settle]), await messages.record(anew), await messages.isOwed('digest')];
    yield await messages.digest('team', '2016-03-01');
    await messages.record([owe({ ...message, id: 'post', channel: 'slack', to: 'team' })]);
    const post = (await messages.load('post')) as Message;
    await messages.claim(post, 'me', 2_000, 2_300);
    await messages.confirm(post, 'me', 'C1/1.5', 2_100);
    yield [await messages.postsTo('team', '1970-01-01'), await messages.postsTo('team', '1970-01-02')];
  },

  async *executions({ executions, journeys }) {
    const execution = { journeyId: 'P1', generation: 1, name: 'P1-1' };
    await journeys.commit(commitOf(undefined, [requested()], { commandId: 'C1' }));
    yield [await executions.claim(execution, 0), await executions.claim(execution, 0)];
    const wait = { journeyId: 'P1', name: 'P1-1', token: 'T1', version: 1 };
    yield [await executions.storeToken({ ...wait, version: 2 }), await executions.storeToken(wait)];
    await executions.noteFailure('P1', { name: 'P1-1', status: 'FAILED', error: 'x', at: 5, lasted: 5 });
    await executions.noteFailure('P1', { name: 'P1-9', status: 'ABORTED', error: 'y', at: 6, lasted: 6 });
    yield [await executions.current('P1'), await executions.all()];
    yield [await executions.claim({ ...execution, generation: 2 }, 1), await executions.all()];
  },

  async *imports({ imports }) {
    const begun = await imports.begin('I1', 5, 'é'.repeat(100_000));
    yield [begun, await imports.underWay(), await imports.text(begun)];
    await imports.end(begun);
    yield [await imports.underWay(), await imports.text(begun)];
  },

  async *pauses({ pauses }) {
    const pause = { id: 'A1', staff: 'N. Belhadj', from: '2016-03-01', to: '2016-03-08', notedAt: 0 };
    await pauses.add(pause);
    await pauses.add({ ...pause, to: '2017-01-01' });
    await pauses.end('A1', 'D. Wattez', 5);
    yield await pauses.all();
    await pauses.end('A1', 'N. Belhadj', 6);
    yield await pauses.all();
  },

  async *readings({ readings }) {
    const reading = { id: 'R1', staff: 'N. Belhadj', journeyId: 'P1', at: 1_000, from: 'web' } as const;
    await readings.note(reading);
    await readings.note({ ...reading, id: 'R0', at: 500 });
    yield await readings.ofJourney('P1');
  },

  async *drafts({ drafts }) {
    await drafts.begin(draft);
    await drafts.begin({ ...draft, id: 'D2', joins: 'D1' });
    yield [await drafts.load('D1'), await drafts.joined('D1'), await drafts.load('D9')];
    yield await drafts.answer({ ...draft, changedAt: 5 }, 'email', { values: ['amina@example.org'] });
    yield await drafts.answer({ ...draft, changedAt: 6 }, 'phone', 'declined', [prefer('H1', { language: 'ar' })]);
    yield await drafts.answer({ ...draft, id: 'D9' }, 'phone', 'declined');
    yield await drafts.noteCall('D1', 'N. Belhadj', 7, []);
    const sent = { sentAt: 8, signals: [], told };
    const read = (await drafts.load('D1')) as Draft;
    yield [await drafts.send(draft, sent), await drafts.send(read, sent), await drafts.send(read, sent)];
    yield [await drafts.answer(draft, 'email', 'skipped'), await drafts.load('D1')];
    yield [await drafts.countTry('198.51.100.1', '2016-03-01'), await drafts.countTry('198.51.100.1', '2016-03-01')];
  },

  async *passes({ passes }) {
    const token = await passes.issue(pass, 'session', 2_000);
    yield [await passes.open(token, 'session', 1_000), await passes.open(token, 'link', 1_000)];
    await passes.prolong(token, 3_000);
    yield await passes.open(token, 'session', 2_500);
    await passes.revoke(token);
    await passes.revoke('of-nobody-at-all-00000');
    yield await passes.open(token, 'session', 0);
  },

  async *sessions({ sessions }) {
    const token = await sessions.begin('N. Belhadj', 0);
    yield [await sessions.use(token, 90_000), await sessions.use(token, 91_000), await sessions.use('nobody', 0)];
    await sessions.end(token);
    yield await sessions.use(token, 92_000);
  },

  async *preferences({ preferences }) {
    yield await preferences.of('H1');
    await preferences.set('H1', { language: 'ar' });
    yield await preferences.of('H1');
    await preferences.set('H1', {});
    yield await preferences.of('H1');
  },

  async *neighbourhoods({ neighbourhoods }) {
    const edition = { edition: '2015', from: '2015-01-01', departments: ['59'], content: 'one' };
    const quarter = { code: 'QP1', name: 'Quartier', communes: ['59350', '59360'], edition: '2015', polygons: [] };
    yield await neighbourhoods.ofCommune('59350', '2016-03-01');
    await neighbourhoods.put(edition, [quarter]);
    await neighbourhoods.publish(edition);
    const again = { ...edition, content: 'two' };
    await neighbourhoods.put(again, [{ ...quarter, name: 'Autre nom', communes: ['59350'] }]);
    await neighbourhoods.publish(again);
    yield [await neighbourhoods.editions(), await neighbourhoods.ofCommune('59350', '2016-03-01')];
    yield await neighbourhoods.ofCommune('59360', '2016-03-01');
  },

  async *traces({ traces, messages }) {
    const trace = { id: 'T1', what: 'read', at: 5, from: 'web' } as const;
    await traces.note('H1', trace);
    await traces.note('H1', { ...trace, at: 6 });
    await messages.record([keepFormerAddress('H1', 'K1', 'old@example.org', 5)]);
    yield [await traces.of('H1'), await traces.formerAddress('H1', 'K1'), await traces.formerAddress('H1', 'K2')];
  },

  async *editions({ editions }) {
    const first = { year: 2016, number: 1, publishedAt: 5, by: { kind: 'staff', name: 'A. Verhaeghe' } } as const;
    const published = await editions.publish(first, 'é'.repeat(100_000));
    yield [published, await editions.publish(first, 'another text'), await editions.ofYear(2016)];
    yield published && (await editions.text(published));
    yield await editions.publish({ ...first, number: 2, by: { kind: 'operator' } }, 'corrected');
    yield await editions.publish({ ...first, year: 2015 }, 'of the year before');
    yield [await editions.all(), await editions.ofYear(2016), await editions.ofYear(2014)];
  },
};
