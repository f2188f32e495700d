import { readFileSync } from 'node:fs';
import { communes } from '../../../../shared/association/communes.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import type { Person } from '../../../../shared/domain/records.ts';
import {
  type AppointmentLine,
  type LineField,
  readAppointmentLine,
} from '../../../../shared/domain/search/appointmentLine.ts';
import {
  createHolderNames,
  createPartnerNames,
  createPlaceNames,
  type Names,
} from '../../../../shared/domain/search/names.ts';
import { usualStatus } from '../../../../shared/domain/search/usualStatus.ts';
import { readable } from '../../../../shared/messages/slack/readable.ts';
import { association2016 } from '../../report/association2016.ts';

/** A Tuesday. */
export const now = '2016-06-14T10:00';

/** What the person who typed a line meant; `ask`: what nobody can know from it. */
type Meaning = {
  holder?: string;
  others?: string[];
  date?: string;
  time?: string;
  minutes?: number;
  type?: string;
  status?: string;
  place?: string;
  partners?: string[];
  ask?: string[];
};

export type CorpusLine = { line: string; meant: Meaning; hostile: boolean };

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/lines/${name}.json`, import.meta.url), 'utf8'));

export const corpus: CorpusLine[] = ['usual', 'hostile'].flatMap((file) =>
  read(file).map(([line, meant]: [string, Meaning]) => ({ line, meant, hostile: file === 'hostile' })),
);

const { persons, projects, holders } = association2016;

const journeyOf = (project: Journey['project'], personIds: readonly string[]): Journey =>
  evolve(undefined, {
    type: 'IntakeReceived',
    on: '2016-01-04',
    project,
    holders: personIds.map((personId) => ({ projectId: project.id, personId, role: 'lead' })),
  });

const added: Person[] = read('people').map((name: string, at: number) => {
  const [firstName = '', ...lastName] = name.split(' ');
  return { id: `added-${at}`, firstName, lastName: lastName.join(' ') };
});

const journeys = [
  ...projects.map((project) =>
    journeyOf(
      project,
      holders.filter(({ projectId }) => projectId === project.id).map(({ personId }) => personId),
    ),
  ),
  ...added.map(({ id }) => journeyOf({ id: `project-${id}`, programme: 'ess', otherDomains: [] }, [id])),
];

/** The fictional association of 2016, and people with names that are hard to read. */
export const names: Names = {
  holders: createHolderNames([...persons, ...added], journeys),
  partners: createPartnerNames(association2016.partners),
  places: createPlaceNames(association2016.placePeriods, (code) => communes.find((one) => one.code === code)?.name),
  periods: association2016.placePeriods,
};

const fullName = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;

/** `asked`: open, doubted, or among the words that are shown as not understood. */
export type Grade = 'right' | 'asked' | 'silently wrong';

/** How a line was read, field by field, beside what was meant. */
export const gradeLine = ({ line, meant }: CorpusLine) => {
  const reading = readAppointmentLine(readable(line), now, names);
  const { ask = [] } = meant;
  const status = meant.status ?? usualStatus(meant.date, meant.time, now);
  const fields: [LineField, asked: string, meant: unknown, read: unknown][] = [
    ['holder', 'holder', meant.holder, reading.holder && fullName(reading.holder.person)],
    ['date', 'date', meant.date, reading.date],
    ['time', 'time', meant.time, reading.time],
    ['minutes', 'minutes', meant.minutes, reading.minutes],
    ['type', 'type', meant.type, reading.type],
    ['status', 'status', ask.includes('date') && !meant.status ? reading.status : status, reading.status],
    ['placeId', 'place', meant.place, reading.placeId],
    ['partnerIds', 'partners', meant.partners ?? [], reading.partnerIds],
  ];
  const others = reading.others.map(({ person }) => fullName(person));
  const grades = fields.map(([field, name, expected, value]): [string, Grade] => [
    field,
    gradeField(reading, field, ask.includes(name), expected, value),
  ]);
  if (String(others) !== String(meant.others ?? [])) grades.push(['others', 'silently wrong']);
  return { reading, grades, grade: worst(grades.map(([, grade]) => grade)), needless: needless(reading, ask) };
};

const gradeField = (
  { doubts, unread }: AppointmentLine,
  field: LineField,
  unknowable: boolean,
  meant: unknown,
  read: unknown,
): Grade => {
  if (doubts[field] !== undefined) return 'asked';
  const isEmpty = read === undefined || (Array.isArray(read) && read.length === 0);
  if (!unknowable && String(read) === String(meant)) return 'right';
  return isEmpty && unread.length > 0 ? 'asked' : 'silently wrong';
};

const fieldOf: Readonly<Record<string, string>> = { place: 'placeId', partners: 'partnerIds' };

/** Asked about, though it could be known. */
const needless = ({ doubts }: AppointmentLine, ask: readonly string[]): string[] => {
  const unknowable = ask.map((name) => fieldOf[name] ?? name);
  return Object.keys(doubts).filter((field) => !unknowable.includes(field));
};

const worst = (grades: readonly Grade[]): Grade =>
  grades.find((grade) => grade === 'silently wrong') ?? grades.find((grade) => grade === 'asked') ?? 'right';
