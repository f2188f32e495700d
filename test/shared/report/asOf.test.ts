import { describe, expect, it } from 'vitest';
import { recordsAsOf } from '../../../shared/report/asOf.ts';
import { keeping } from '../records/keeping.ts';
import { appointment, episode, placePeriod, sheet } from './records.ts';

describe('the records as of 31 December', () => {
  const asOf = (records: Parameters<typeof keeping>[0]) => recordsAsOf(keeping(records), '2016-12-31');

  it('hold what happened that day, to its last minute, and nothing later', () => {
    const { appointments, sheets } = asOf({
      appointments: [appointment('A', '2016-12-31T23:59'), appointment('B', '2017-01-01T00:00')],
      sheets: [sheet('P', '2016-12-31'), sheet('Q', '2017-01-01')],
    });
    expect(appointments.map(({ projectId }) => projectId)).toEqual(['A']);
    expect(sheets.map(({ personId }) => personId)).toEqual(['P']);
  });

  it('do not know an end that comes later, nor its reason', () => {
    const later = { ...episode('A', 'creation', '2016-01-01', '2017-01-01'), endReason: 'job' as const };
    const ended = episode('B', 'creation', '2016-01-01', '2016-12-31');
    expect(asOf({ episodes: [later, ended] }).episodes).toEqual([episode('A', 'creation', '2016-01-01'), ended]);
  });

  it('know a place before its first agreement', () => {
    const places = [placePeriod('later', { since: '2017-02-01' })];
    expect(asOf({ placePeriods: places }).placePeriods).toEqual(places);
  });
});
