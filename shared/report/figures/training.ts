import type { Phase } from '../../domain/codeLists.ts';
import type { CodeList } from '../../domain/codes.ts';
import type { Enrolment, TrainingDay } from '../../domain/records.ts';
import type { PlainDate } from '../../domain/time.ts';
import { sumDecimals } from '../arithmetic.ts';
import { defineSection, type Figure, type Section } from '../figure.ts';
import { count, total } from '../measures.ts';
import { firstOfEach } from '../order.ts';
import type { ReportYear } from '../reportYear.ts';

type Facts = ReturnType<typeof select>;

const select = (year: ReportYear) => {
  const days = year.records.trainingDays
    .filter(({ status, date }) => status === 'held' && year.contains(date))
    .map((day) => ({ ...day, id: `${day.sessionId}/${day.date}` }));
  const firstDays = firstOfEach(
    days,
    ({ sessionId }) => sessionId,
    ({ date }) => date,
  );
  return {
    days,
    trainees: [...firstDays.values()].flatMap((firstDay) => traineesOf(year, firstDay, days)),
    sessions: [...firstDays.values()]
      .filter((day) => day.year === year.year)
      .map(({ sessionId }) => ({ id: sessionId })),
  };
};

const traineesOf = (year: ReportYear, { sessionId, course, date }: TrainingDay, days: readonly TrainingDay[]) => {
  const sessionHours = sumDecimals(days.filter((day) => day.sessionId === sessionId).map(({ hours }) => hours));
  return year.index.enrolmentsOf(sessionId).map((enrolment) => ({
    ...enrolment,
    id: `${sessionId}/${enrolment.personId ?? enrolment.outsiderName}`,
    course,
    sessionHours,
    isHolder: carriesProjectOn(year, enrolment, date),
  }));
};

const journeyPhases: readonly Phase[] = ['welcome', 'maturation', 'creation'];

/** Whether the trainee holds an ESS project that is between welcome and creation on that day. */
const carriesProjectOn = ({ index, episodesOf }: ReportYear, { personId }: Enrolment, day: PlainDate): boolean =>
  personId !== undefined &&
  index
    .holdingsOf(personId)
    .filter(({ projectId }) => index.projects.get(projectId)?.programme === 'ess')
    .flatMap(({ projectId }) => episodesOf(projectId))
    .some(
      ({ phase, start, end }) => journeyPhases.includes(phase) && start <= day && (end === undefined || end >= day),
    );

type Column = Figure<Pick<Facts, 'days' | 'trainees'>>;

const columns: readonly Column[] = [
  {
    id: 'days',
    label: 'Jours',
    definition: 'Jours de formation tenus dans l’année',
    inEnglish: 'Training days held in the year',
    unit: 'count',
    counts: 'trainingDays',
    compute: ({ days }) => count(days),
  },
  {
    id: 'hours',
    label: 'Heures',
    definition: 'Heures de formation des jours tenus dans l’année',
    inEnglish: 'Hours of the training days held in the year',
    unit: 'hours',
    counts: 'trainingDays',
    compute: ({ days }) => total(days, ({ hours }) => hours),
  },
  {
    id: 'trainees',
    label: 'Stagiaires',
    definition: 'Inscriptions aux sessions qui ont un jour tenu dans l’année',
    inEnglish: 'Enrolments in sessions with a day held in the year',
    unit: 'count',
    counts: 'enrolments',
    compute: ({ trainees }) => count(trainees),
  },
  {
    id: 'employees',
    label: 'Salariés',
    definition: 'Inscriptions de salariés aux sessions qui ont un jour tenu dans l’année',
    inEnglish: 'Enrolments of employees in sessions with a day held in the year',
    unit: 'count',
    counts: 'enrolments',
    compute: ({ trainees }) => count(trainees.filter(({ status }) => status === 'employee')),
  },
  {
    id: 'volunteers',
    label: 'Bénévoles',
    definition: 'Inscriptions de bénévoles aux sessions qui ont un jour tenu dans l’année',
    inEnglish: 'Enrolments of volunteers in sessions with a day held in the year',
    unit: 'count',
    counts: 'enrolments',
    compute: ({ trainees }) => count(trainees.filter(({ status }) => status === 'volunteer')),
  },
  {
    id: 'holders',
    label: 'Porteurs de projet',
    definition:
      'Inscriptions de porteurs d’un projet ESS en accueil, en maturation ou en création le premier jour tenu de l’année',
    inEnglish:
      'Enrolments of holders of an ESS project in welcome, maturation or creation on the first day held in the year',
    unit: 'count',
    counts: 'enrolments',
    compute: ({ trainees }) => count(trainees.filter(({ isHolder }) => isHolder)),
  },
];

const courseFigures = (
  code: string,
  name: string,
  nameInEnglish: string,
  belongs: (item: { course: string }) => boolean,
): readonly Figure<Facts>[] =>
  columns.map((column) => ({
    ...column,
    id: `training.${code}.${column.id}`,
    label: `${column.label} : ${name}`,
    definition: `${column.definition} (${name}).`,
    inEnglish: `${column.inEnglish} (${nameInEnglish}).`,
    compute: ({ days, trainees }) => column.compute({ days: days.filter(belongs), trainees: trainees.filter(belongs) }),
  }));

/** One set of columns for each course, and their total. */
export const training = (courses: CodeList): Section =>
  defineSection({
    id: 'training',
    title: 'Formation',
    select,
    figures: [
      ...courses.flatMap(({ code, record, label }) =>
        courseFigures(record, label, label, ({ course }) => course === code),
      ),
      ...courseFigures('total', 'tous les cours', 'all courses', () => true),
      {
        id: 'training.sessions',
        label: 'Sessions de formation',
        definition: 'Sessions de l’année qui ont un jour tenu dans l’année.',
        inEnglish: 'Sessions of the year with a day held in the year.',
        unit: 'count',
        counts: 'trainingSessions',
        compute: ({ sessions }) => count(sessions),
      },
      {
        id: 'training.trainee_hours',
        label: 'Heures-stagiaires',
        definition: 'Heures tenues dans l’année de chaque session, multipliées par ses inscriptions.',
        inEnglish: 'Hours held in the year of each session, times its enrolments.',
        unit: 'hours',
        counts: 'enrolments',
        compute: ({ trainees }) => total(trainees, ({ sessionHours }) => sessionHours),
      },
    ],
  });
