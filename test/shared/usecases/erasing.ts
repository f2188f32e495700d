import { association as fictional } from '../../../shared/association/association.ts';
import type { Association } from '../../../shared/domain/association.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import { claimRights, reportMistake } from '../../../shared/usecases/claimRights.ts';
import { correctPerson } from '../../../shared/usecases/correctPerson.ts';
import { erasePerson } from '../../../shared/usecases/erasePerson.ts';
import { finishErasure } from '../../../shared/usecases/finishErasure.ts';
import type { Stores } from '../../../shared/usecases/jalon.ts';
import { mergePersons } from '../../../shared/usecases/mergePersons.ts';
import { saveAnswer } from '../../../shared/usecases/saveAnswer.ts';
import { sendDraft } from '../../../shared/usecases/sendDraft.ts';
import type { Lab, useLab } from './lab.ts';

/** What Lina said or is, and nothing else in the table; the team's words about her are among them. */
export const secrets = [
  'Lina',
  'Khelifi',
  'lina.k',
  'ancienne@example.org',
  '06 39 98 00 42',
  'Wazemmes',
  '59350',
  '1987-03-14',
  'tisane',
  'jeudi après dix heures',
  'ma rue est la bonne',
  'garde ses deux enfants',
  'CDI à mi-temps',
  'CDD depuis mai',
  'vend au marché',
  'même voix au téléphone',
];

export const withoutEvidence: Association = {
  ...fictional,
  rules: { ...fictional.rules, keeping: { ...fictional.rules.keeping, coFunded: [] } },
};

export const direction = 'A. Verhaeghe';
const at = toInstant('2018-07-02T10:00');

export const erases = (stores: Stores, personId = 'L1-1', by = direction, commandId = 'E1') =>
  erasePerson(stores, personId, { commandId, at, by });

/** The last mail leaves, and what follows from it. */
export const follow = async (open: Lab, personId = 'L1-1') => {
  await open.sweep('2018-07-02T10:01');
  await finishErasure(open.jalon, personId, toInstant('2018-07-02T10:02'));
};

/** Lina told her request on the web, was accompanied and left; she came again under another id, and asks to be erased. */
export const linasLife = async (lab: ReturnType<typeof useLab>, association: Association = fictional): Promise<Lab> => {
  const open = await lab.open(association);
  const { jalon } = open;
  const person = {
    firstName: 'Lina',
    lastName: 'Khelifi',
    gender: 'F',
    birthDate: '1987-03-14',
    email: 'ancienne@example.org',
    phone: '06 39 98 00 42',
    commune: '59350',
    district: 'Wazemmes',
  };
  const sheet = {
    date: '2016-03-01',
    employment: 'salarie_cdi',
    commune: '59350',
    territory: 'lille',
    prescribers: [],
  };
  const now = toInstant('2016-03-01T09:00');
  for (const id of ['L1', 'L2']) {
    const begun = { id, language: 'en', answers: {}, begunAt: now, changedAt: now, signals: [] };
    await jalon.drafts.begin(begun);
    await saveAnswer(jalon, begun, 'idea', { values: ['Une boutique de tisane'] }, { language: 'en', now });
    const draft = await jalon.drafts.load(id);
    if (!draft) throw new Error('no draft');
    const project = { programme: 'ess', title: 'La tisane de Lina', otherDomains: [] } as const;
    await sendDraft(
      jalon,
      draft,
      { told: { project: { ...project, otherDomains: [] }, person, sheet }, signals: [] },
      now,
    );
  }
  const does = (command: Parameters<Lab['does']>[0], day: string) => open.does(command, `${day}T11:00`, 'L1');
  await does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-02');
  const planned = { personIds: ['L1-1'], type: 'welcome', at: '2016-03-20T10:00', status: 'planned' } as const;
  await does({ type: 'RecordAppointment', appointment: { ...planned, personIds: ['L1-1'] } }, '2016-03-02');
  const [{ id: appointmentId = '' } = {}] = (await open.journey('L1')).appointments;
  const wish = 'jeudi après dix heures';
  const wanted = { appointmentId, personId: 'L1-1', to: '2016-03-20T10:00', wish };
  await does({ type: 'AskToMoveAppointment', ...wanted }, '2016-03-03');
  await does({ type: 'SettleAppointment', appointmentId, status: 'held' }, '2016-03-21');
  await does(
    { type: 'Refer', date: '2016-03-21', referrals: [{ partnerId: 'adie', purpose: 'elle vend au marché' }] },
    '2016-03-21',
  );
  await does({ type: 'Close', on: '2016-04-01', reason: 'abandoned', outcomes: [] }, '2016-04-01');
  await does({ type: 'Reopen', on: '2016-04-02', why: 'elle garde ses deux enfants' }, '2016-04-02');
  await does({ type: 'Close', on: '2016-05-01', reason: 'job', outcomes: [] }, '2016-05-01');
  await does({ type: 'RecordExitSituation', situation: 'CDI à mi-temps' }, '2016-05-02');
  await does({ type: 'RecordLaterSituation', situation: 'CDD depuis mai' }, '2016-11-02');
  await open.does({ type: 'Close', on: '2016-05-01', reason: 'other', outcomes: [] }, '2016-05-01T11:00', 'L2');
  const saying = { commandId: 'M1', at: toInstant('2016-05-01T12:00'), by: 'N. Belhadj' };
  await mergePersons(jalon, { personId: 'L2-1', isPersonId: 'L1-1', why: 'même voix au téléphone' }, saying);
  await jalon.records.put({
    ...noRecords,
    referrals: [{ id: 'R1', personId: 'L1-1', partnerId: 'adie', date: '2016-03-01', purpose: 'sa tisane' }],
  });
  const acts = (commandId: string) => ({ personId: 'L1-1', commandId, at: at - 3_600_000 });
  await reportMistake(jalon, 'L1', 'ma rue est la bonne', acts('C1'));
  await correctPerson(jalon, acts('C2'), async (before) => ({
    after: { ...before, email: 'lina.k@example.org' },
    fields: ['email'],
  }));
  await claimRights(jalon, 'ReceiveClaim', 'erasure', acts('C3'));
  await jalon.passes.issue({ purpose: 'myData', personId: 'L1-1' }, 'session', at + 3_600_000);
  await open.sweep('2018-07-02T09:30');
  open.mailer.sent.length = 0;
  return open;
};

const noRecords = {
  partners: [],
  placePeriods: [],
  persons: [],
  sheets: [],
  referrals: [],
  gatherings: [],
  trainingDays: [],
  enrolments: [],
  interventions: [],
};
