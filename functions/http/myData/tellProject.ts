import { isSeenTo } from '../../../shared/domain/journey/claims.ts';
import { answerOf } from '../../../shared/domain/journey/holderAnswers.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import { dayIn, fill, labelled, momentIn } from '../../../shared/languages/languages.ts';
import { labelIn, partnerIn, type Row, rowsOf, type Section, type Telling } from './telling.ts';

/** A project and what happened in it, as far as it is about this person. */
export const tellProject = (journey: Journey, telling: Telling): Section[] => {
  const { myData } = telling.texts;
  const { title } = journey.project;
  const parts: Section[] = [
    {
      title: title === undefined ? myData.projectUntitled : fill(myData.project, { title }),
      rows: [...tellState(journey, telling), ...tellMistakes(journey, telling)],
    },
    { title: myData.appointments, rows: tellAppointments(journey, telling) },
    { title: myData.referrals, rows: tellReferrals(journey, telling) },
    { title: myData.evaluations, rows: tellEvaluations(journey, telling) },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
};

const tellState = ({ project, stage, advisor, jobCreations }: Journey, telling: Telling): Row[] => {
  const { myData } = telling.texts;
  const domains = [project.domain, ...project.otherDomains].filter((code) => code !== undefined);
  const jobs = jobCreations.reduce((sum, { count }) => sum + count, 0);
  const facts = {
    stage: myData.stages[stage],
    advisor: advisor ?? myData.nobody,
    domain: domains.map((code) => labelIn('projectDomains', code, telling)).join(', '),
    territory: labelIn('territories', project.territory, telling),
    legalStatus: labelIn('legalStatuses', project.legalStatus, telling),
    collective:
      project.collective === undefined ? undefined : myData.collective[project.collective ? 'several' : 'alone'],
    ...(jobs > 0 && { jobs: String(jobs) }),
  };
  return rowsOf(myData.projectFields, facts, myData.notGiven);
};

const tellMistakes = (journey: Journey, { account, texts }: Telling): Row[] =>
  journey.claims.flatMap((claim) =>
    claim.kind === 'mistake' && claim.personId === account.person.id && !isSeenTo(journey, claim)
      ? [{ text: fill(texts.myData.claims.mistake, { on: dayIn(texts, claim.on), text: claim.text }) }]
      : [],
  );

/** The appointments that this person was or is expected at. */
export const ownAppointments = ({ appointments }: Journey, personId: string): Appointment[] =>
  appointments.filter(({ personIds }) => personIds.includes(personId)).sort((a, b) => (a.at < b.at ? -1 : 1));

const tellAppointments = (journey: Journey, { account, texts }: Telling): Row[] =>
  ownAppointments(journey, account.person.id).map(({ id, at, status, advisor, placeId }) => {
    const place = account.places.find((known) => known.id === placeId)?.name;
    const { says } = answerOf(journey, id, account.person.id) ?? {};
    const parts = [
      momentIn(texts, at),
      texts.myData.statuses[status],
      advisor,
      place,
      says && texts.myData.answers[says],
    ];
    return { text: parts.filter(Boolean).join(', ') };
  });

const tellReferrals = ({ referrals }: Journey, { account, texts }: Telling): Row[] =>
  referrals
    .filter(({ personId = account.person.id }) => personId === account.person.id)
    .map(({ date, partnerId, outcome = 'waiting' }) => ({
      text: labelled(texts, dayIn(texts, date), `${partnerIn(account, partnerId)}, ${texts.myData.outcomes[outcome]}`),
    }));

const tellEvaluations = ({ evaluations }: Journey, { texts }: Telling): Row[] =>
  evaluations.map(({ date, holderPresent }) => ({
    text: labelled(texts, dayIn(texts, date), texts.myData.evaluation[holderPresent ? 'together' : 'alone']),
  }));
