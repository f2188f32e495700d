import { describe, expect, it } from 'vitest';
import type { Episode } from '../../../../shared/domain/records.ts';
import { appointment, episode } from '../records.ts';
import { mendingIn, named } from './mending.ts';

const ended = (one: Episode): Episode => ({ ...one, endReason: 'nextPhase' });

describe('two phases at once', () => {
  it('are named by the later one, with both', () => {
    const episodes = [
      ended(episode('A', 'welcome', '2016-02-01', '2016-05-01')),
      episode('A', 'maturation', '2016-04-01'),
    ];
    expect(mendingIn({ episodes, appointments: met }).twoOpenPhases).toEqual([
      [
        'A maturation 2016-04-01',
        'maturation, depuis le 1er avril 2016 ; accueil / orientation, du 1er février 2016 au 1er mai 2016',
      ],
    ]);
  });

  it('are named when both began on one day', () => {
    const episodes = ['welcome', 'maturation'].map((phase) => episode('A', phase as Episode['phase'], '2016-04-01'));
    expect(named({ episodes }, 'twoOpenPhases')).toEqual(['A welcome 2016-04-01']);
  });

  it('are not one that begins on the day on which the other ends, nor those of two projects', () => {
    const episodes = [
      ended(episode('A', 'welcome', '2016-02-01', '2016-04-01')),
      episode('A', 'maturation', '2016-04-01'),
      episode('B', 'maturation', '2016-02-01'),
    ];
    expect(named({ episodes }, 'twoOpenPhases')).toEqual([]);
  });

  it('are not told again in a year in which neither goes on', () => {
    const episodes = [
      ended(episode('A', 'welcome', '2015-02-01', '2015-05-01')),
      ended(episode('A', 'maturation', '2015-04-01', '2015-12-31')),
    ];
    expect(named({ episodes }, 'twoOpenPhases')).toEqual([]);
  });
});

const met = [appointment('A', '2016-02-10T10:00'), appointment('A', '2016-04-10T10:00')];

describe('a phase without an appointment', () => {
  const stay = ended(episode('A', 'maturation', '2016-02-10', '2016-04-10'));
  const phases = (at: string, status: 'held' | 'noShow' = 'held') =>
    named({ episodes: [stay], appointments: [appointment('A', at, { status })] }, 'phaseWithoutAppointment');

  it('is one in which nobody was met, the first and the last day counted in', () => {
    for (const at of ['2016-02-10T09:00', '2016-04-10T17:00']) expect(phases(at)).toEqual([]);
    for (const at of ['2016-02-09T09:00', '2016-04-11T09:00']) expect(phases(at)).toEqual([stay.id]);
    expect(phases('2016-03-01T09:00', 'noShow')).toEqual([stay.id]);
  });

  it('has six months while it goes on', () => {
    const open = (start: string) => named({ episodes: [episode('A', 'creation', start)] }, 'phaseWithoutAppointment');
    expect(open('2016-06-30')).toEqual(['A creation 2016-06-30']);
    expect(open('2016-07-01')).toEqual([]);
  });
});

describe('an appointment after the end', () => {
  const episodes = [ended(episode('A', 'welcome', '2016-02-01', '2016-03-01'))];
  const faultsAt = (at: string, more = {}) =>
    mendingIn({ episodes, appointments: [appointment('A', at, more)] }).appointmentAfterClosing;

  it('is named with both days', () => {
    expect(faultsAt('2016-03-02T10:00')).toEqual([
      ['A@2016-03-02T10:00', 'rendez-vous du 2 mars 2016, parcours terminé le 1er mars 2016'],
    ]);
  });

  it('is not on the last day, no exit interview, and none that was not held', () => {
    expect(faultsAt('2016-03-01T10:00')).toBeUndefined();
    expect(faultsAt('2016-03-20T10:00', { type: 'exit' })).toBeUndefined();
    expect(faultsAt('2016-03-20T10:00', { status: 'excused' })).toBeUndefined();
  });

  it('is not one of a project that was taken up again, or has no phase at all', () => {
    const again = [...episodes, episode('A', 'maturation', '2016-05-01')];
    expect(
      named({ episodes: again, appointments: [appointment('A', '2016-04-01T10:00')] }, 'appointmentAfterClosing'),
    ).toEqual([]);
    expect(named({ appointments: [appointment('A', '2016-04-01T10:00')] }, 'appointmentAfterClosing')).toEqual([]);
  });
});

it('A phase that ended in the year without a reason is named', () => {
  const episodes = [
    episode('A', 'welcome', '2016-02-01', '2016-03-01'),
    episode('B', 'welcome', '2015-02-01', '2015-03-01'),
    episode('C', 'welcome', '2016-02-01'),
    ended(episode('D', 'welcome', '2016-02-01', '2016-03-01')),
  ];
  expect(named({ episodes }, 'endWithoutReason')).toEqual(['A welcome 2016-02-01']);
});
