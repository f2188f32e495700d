import { expect, test } from 'vitest';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import { appointment, entered, left, noted, requested, since, taken } from './facts.ts';
import { given } from './given.ts';

const visit = appointment('A1', 'maturation', '2016-05-10T10:00', 'held');
const maturation = since('maturation', '2016-03-01');
const correct = (changes: object) => ({ type: 'CorrectAppointment', appointmentId: 'A1', changes }) as const;

test('A mistake in an appointment is put right, and the journal keeps what was noted', () => {
  given(...maturation, noted(visit))
    .when(correct({ status: 'noShow', at: '2016-05-11T09:30' }))
    .happens({
      type: 'AppointmentCorrected',
      previously: visit,
      appointment: { ...visit, status: 'noShow', at: '2016-05-11T09:30' },
    });
});

test('A correction that changes nothing leaves nothing', () => {
  given(...maturation, noted(visit))
    .when(correct({ status: 'held' }))
    .nothingHappens();
});

test('A correction is checked like what is noted', () => {
  const before = given(...maturation, noted(visit));
  before.when(correct({ at: '2016-07-01T10:00' })).isRefused('dateInFuture', /dans le futur/, 'at');
  before.when(correct({ type: 'creation' })).isRefused('wrongType', /« création »/, 'type');
  before.when(correct({ personIds: ['H9'] })).isRefused('notHolder', /ne porte pas/, 'personIds');
});

const first = appointment('A1', 'maturation', '2016-03-10T10:00', 'held');
const welcomed = [
  requested(),
  taken(),
  entered('welcome', '2016-03-01'),
  left('welcome', '2016-03-01', '2016-03-09'),
  entered('maturation', '2016-03-10'),
  noted(first),
];

test('The appointment that began a phase takes its beginning along, and the end of the one before', () => {
  const at = '2016-03-08T10:00';
  const [welcome, stay] = welcomed.reduce<ReturnType<typeof evolve> | undefined>(evolve, undefined)?.episodes ?? [];
  if (!welcome || !stay) throw new Error('no stays');
  given(...welcomed)
    .when(correct({ at }))
    .happens(
      { type: 'AppointmentCorrected', previously: first, appointment: { ...first, at } },
      { type: 'EpisodeCorrected', previously: welcome, episode: { ...welcome, end: '2016-03-07' } },
      { type: 'EpisodeCorrected', previously: stay, episode: { ...stay, start: '2016-03-08' } },
    );
  given(...welcomed)
    .when(correct({ status: 'noShow' }))
    .isRefused('beganPhase', /a ouvert l’étape « maturation »/, 'status');
});

test('An absence that was in truth the first interview begins the phase', () => {
  const missed = appointment('A1', 'welcome', '2016-06-10T10:00', 'noShow');
  given(requested(), taken(), noted(missed))
    .when(correct({ status: 'held' }))
    .happens(
      { type: 'AppointmentCorrected', previously: missed, appointment: { ...missed, status: 'held' } },
      {
        type: 'PhaseEntered',
        episode: { id: 'C1', projectId: 'P1', phase: 'welcome', start: '2016-06-10', advisor: 'N. Belhadj' },
      },
    );
});

test('What was noted by mistake is withdrawn, with the reason', () => {
  given(...maturation, noted(visit))
    .when({ type: 'WithdrawRecord', kind: 'appointment', id: 'A1', why: 'autre porteur' })
    .happens({ type: 'RecordWithdrawn', kind: 'appointment', record: visit, why: 'autre porteur' });
  const journey = [
    ...maturation,
    noted(visit),
    { type: 'RecordWithdrawn', kind: 'appointment', record: visit, why: 'autre porteur' } as const,
  ].reduce<ReturnType<typeof evolve> | undefined>(evolve, undefined);
  expect(journey?.appointments).toEqual([]);
});
