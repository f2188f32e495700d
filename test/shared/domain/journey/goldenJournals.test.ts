import { describe, expect, it, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { replay } from '../../../../shared/domain/journey/evolve.ts';
import { asRead, goldenFiles, readGolden, remindersOf } from './goldenFile.ts';

const inUse =
  'Journals like this one are in somebody’s table: let the code read both shapes. What is in test/data/journals/ stays as it is';
const planned =
  'What is ahead in journeys under way has changed. Where that is meant: node test/shared/domain/journey/writeGoldenJournals.ts --reminders';

describe.each(goldenFiles())('The journal %s', (name) => {
  const { journal, journey, reminders } = readGolden(name);

  it('replays to the journey that was kept with it', () => {
    expect(replay(journal), inUse).toEqual(asRead(journey));
  });

  it('has the follow-ups ahead that it had', () => {
    expect(remindersOf(asRead(journey)), planned).toEqual(reminders);
  });
});

// Complete by its type: a new fact is missed here by the compiler, then below by its file.
const factTypes: Record<JourneyFact['type'], true> = {
  IntakeReceived: true,
  RecordsImported: true,
  HolderJoined: true,
  TakenInCharge: true,
  HandedBack: true,
  AdvisorChanged: true,
  AppointmentRecorded: true,
  AppointmentMoved: true,
  AppointmentSettled: true,
  AppointmentConfirmed: true,
  MoveAsked: true,
  PhaseEntered: true,
  PhaseLeft: true,
  Referred: true,
  ReferralSettled: true,
  EvaluationRecorded: true,
  ExitInterviewRecorded: true,
  JobsCreated: true,
  Closed: true,
  ExitSituationRecorded: true,
  LaterSituationRecorded: true,
  Reopened: true,
  FollowUpPostponed: true,
  FollowUpDone: true,
  AppointmentCorrected: true,
  EpisodeCorrected: true,
  RecordWithdrawn: true,
  PersonCorrected: true,
  ObjectionReceived: true,
  ObjectionWithdrawn: true,
  ErasureAsked: true,
  ErasureWithdrawn: true,
  MistakeReported: true,
  PersonErased: true,
  JourneyAbsorbed: true,
  AbsorbedInto: true,
  JourneySeparated: true,
  SeparatedFrom: true,
  Undone: true,
  NudgeRaised: true,
};

test('Every fact is in one of the journals', () => {
  const found = new Set<string>(goldenFiles().flatMap((name) => readGolden(name).journal.map(({ type }) => type)));
  const missing = Object.keys(factTypes).filter((type) => !found.has(type));
  const how = 'Tell a life with it in goldenLives.ts, then: node test/shared/domain/journey/writeGoldenJournals.ts';
  expect(missing, how).toEqual([]);
});
