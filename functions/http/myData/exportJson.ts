import type { Association } from '../../../shared/domain/association.ts';
import { isSeenTo } from '../../../shared/domain/journey/claims.ts';
import { answerOf, type HolderAnswer } from '../../../shared/domain/journey/holderAnswers.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { toLocal } from '../../../shared/domain/paris.ts';
import type { Sheet } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { type Texts, textsIn } from '../../../shared/languages/languages.ts';
import type { Account } from '../../../shared/usecases/accountOf.ts';
import { readerOf } from './tellHistory.ts';
import { partnerIn } from './telling.ts';
import { ownAppointments } from './tellProject.ts';

/** Raised when a field changes its meaning or goes; a field more does not. */
const version = 1;

/**
 * Everything that is kept about a person, for another program: the shape of docs/mes-donnees.md. What was not given is
 * `null`. Times are those of Paris, codes those of the record files. Nothing in it tells of anybody else but the team.
 */
export const exportJson = (account: Account, association: Association, now: Instant): object => {
  const { person, preferences, sheets, journeys, keptUntil } = account;
  const texts = textsIn('fr');
  const { id: _, ...known } = person;
  return {
    format: 'jalon/mes-donnees',
    version,
    association: association.name,
    exportedAt: toLocal(now),
    keptUntil: keptUntil ?? null,
    mailLanguage: preferences.language ?? 'fr',
    person: { ...nothingGiven, ...known },
    sheets: sheets.map((sheet) => sheetFile(sheet, account)),
    projects: journeys.map((journey) => projectFile(journey, account)),
    referrals: account.referrals.map(({ date, partnerId, purpose, outcome }) => ({
      date,
      partner: partnerIn(account, partnerId),
      purpose: purpose ?? null,
      outcome: outcome ?? null,
    })),
    training: account.training.map(({ course, date, hours, status }) => ({ course, date, hours, status })),
    messages: account.sent.map(({ kind, channel, at }) => ({ kind, channel, at: toLocal(at) })),
    readings: account.readings.map((reading) => readingFile(reading, texts, association)),
    corrections: account.corrections.map(({ at, fields }) => ({ at: toLocal(at), fields })),
    traces: account.traces.map(({ what, at, from }) => ({ what, at: toLocal(at), from })),
  };
};

const nothingGiven = {
  firstName: null,
  lastName: null,
  gender: null,
  birthDate: null,
  email: null,
  phone: null,
  commune: null,
  district: null,
};

const readingFile = ({ staff, at }: Account['readings'][number], texts: Texts, association: Association) => ({
  by: readerOf(staff, texts, association),
  at: toLocal(at),
});

const sheetFile = (sheet: Sheet, account: Account) => ({
  date: sheet.date,
  programme: sheet.programme,
  employment: sheet.employment ?? null,
  income: sheet.income ?? null,
  diploma: sheet.diploma ?? null,
  commune: sheet.commune ?? null,
  territory: sheet.territory ?? null,
  qpv: sheet.qpv ?? null,
  prescribers: sheet.prescribers.map((id) => partnerIn(account, id)),
  said: (account.said.get(sheet.id) ?? []).map(({ question, text }) => ({ question: question.name, answer: text })),
});

const projectFile = (journey: Journey, account: Account) => {
  const { project, stage, advisor, holders, episodes, closing } = journey;
  const { id } = account.person;
  return {
    title: project.title ?? null,
    programme: project.programme,
    domain: project.domain ?? null,
    otherDomains: project.otherDomains,
    territory: project.territory ?? null,
    legalStatus: project.legalStatus ?? null,
    collective: project.collective ?? null,
    role: holders.find(({ personId }) => personId === id)?.role ?? null,
    stage,
    advisor: advisor ?? null,
    phases: episodes.map(({ phase, start, end, endReason, advisor: by }) => ({
      phase,
      start,
      end: end ?? null,
      endReason: endReason ?? null,
      advisor: by ?? null,
    })),
    closing: closing
      ? {
          on: closing.on,
          reason: closing.reason,
          outcomes: closing.outcomes,
          situation: closing.situation ?? null,
          laterSituation: closing.laterSituation ?? null,
        }
      : null,
    ...eventsFile(journey, account),
  };
};

const answerFile = (answer: HolderAnswer | undefined) =>
  answer ? { says: answer.says, wish: answer.says === 'wishes' ? answer.wish : null, at: toLocal(answer.at) } : null;

const eventsFile = (journey: Journey, account: Account) => {
  const { id } = account.person;
  return {
    appointments: ownAppointments(journey, id).map(
      ({ id: appointmentId, at, durationMinutes, type, status, placeId, advisor }) => ({
        at,
        durationMinutes: durationMinutes ?? null,
        type,
        status,
        place: account.places.find((place) => place.id === placeId)?.name ?? placeId ?? null,
        advisor: advisor ?? null,
        answer: answerFile(answerOf(journey, appointmentId, id)),
      }),
    ),
    referrals: journey.referrals
      .filter(({ personId = id }) => personId === id)
      .map(({ date, partnerId, purpose, outcome }) => ({
        date,
        partner: partnerIn(account, partnerId),
        purpose: purpose ?? null,
        outcome: outcome ?? null,
      })),
    evaluations: journey.evaluations.map(({ date, transition, themes, holderPresent, advisor, vigilance }) => ({
      date,
      transition,
      themes,
      holderPresent: holderPresent ?? null,
      advisor: advisor ?? null,
      vigilance: vigilance ?? null,
    })),
    exitInterviews: journey.exitInterviews.map(({ proposedOn, answer, date, interviewer }) => ({
      proposedOn: proposedOn ?? null,
      answer: answer ?? null,
      date: date ?? null,
      interviewer: interviewer ?? null,
    })),
    jobs: journey.jobCreations.map(({ date, count, contract, fte }) => ({
      date,
      count,
      contract: contract ?? null,
      fte: fte ?? null,
    })),
    claims: journey.claims
      .filter(({ personId }) => personId === id)
      .map((claim) => ({
        kind: claim.kind,
        on: claim.on,
        text: claim.kind === 'mistake' ? claim.text : null,
        done: isSeenTo(journey, claim),
      })),
  };
};
