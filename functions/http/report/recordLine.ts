import type { Vocabularies } from '../../../shared/domain/association.ts';
import { appointmentTypes, phases } from '../../../shared/domain/codeLists.ts';
import { labelOf } from '../../../shared/domain/codes.ts';
import { longDate, longDateTime } from '../../../shared/domain/frenchDates.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import type { RecordKind } from '../../../shared/report/figure.ts';
import { texts } from './texts.ts';

/** A record that a figure counts, as its list shows it: in words without a person's name, and the journeys it belongs to. */
export type RecordLine = { says: string; journeys: readonly { id: string; title?: string }[] };

const words = texts.record;

/** What is said of the records of a kind, by their id. */
export const recordLines = (
  kind: RecordKind,
  records: AssociationRecords,
  { courses }: Pick<Vocabularies, 'courses'>,
): ((id: string) => RecordLine) => {
  const projects = byId(records.projects);
  const holdings = Map.groupBy(records.holders, ({ personId }) => personId);

  const journey = (projectId: string | undefined): RecordLine['journeys'] => {
    const project = projects.get(projectId ?? '');
    return project === undefined
      ? []
      : [{ id: project.id, ...(project.title !== undefined && { title: project.title }) }];
  };
  const journeysOf = (personId: string | undefined): RecordLine['journeys'] =>
    (holdings.get(personId ?? '') ?? []).flatMap(({ projectId }) => journey(projectId));
  const said = (says: string, journeys: RecordLine['journeys'] = []): RecordLine => ({ says, journeys });
  const courseOf = (sessionId: string): string =>
    labelOf(courses, records.trainingDays.find((day) => day.sessionId === sessionId)?.course ?? sessionId);
  /** How a record of a table is told; one that is not there any more, by its id. */
  const each = <Item extends { id: string }>(items: readonly Item[], tell: (item: Item) => RecordLine) => {
    const known = byId(items);
    return (id: string): RecordLine => {
      const item = known.get(id);
      return item === undefined ? said(id) : tell(item);
    };
  };

  switch (kind) {
    case 'projects':
      return (id) => ({ says: '', journeys: journey(id) });
    case 'persons':
      return (id) => said(words.person(id), journeysOf(id));
    case 'sheets':
      return each(records.sheets, ({ date, projectId, personId }) =>
        said(words.sheet(longDate(date)), projectId === undefined ? journeysOf(personId) : journey(projectId)),
      );
    case 'episodes':
      return each(records.episodes, ({ phase, start, end, projectId }) =>
        said(words.stay(labelOf(phases, phase), longDate(start), end && longDate(end)), journey(projectId)),
      );
    case 'appointments':
      return each(records.appointments, ({ type, at, projectId }) =>
        said(words.on(labelOf(appointmentTypes, type), longDateTime(at)), journey(projectId)),
      );
    case 'jobCreations':
      return each(records.jobCreations, ({ count, date, projectId }) =>
        said(words.jobs(count, longDate(date)), journey(projectId)),
      );
    case 'referrals': {
      const partners = byId(records.partners);
      return each(records.referrals, ({ partnerId, date, projectId, personId }) =>
        said(
          words.on(partners.get(partnerId)?.name ?? partnerId, longDate(date)),
          projectId === undefined ? journeysOf(personId) : journey(projectId),
        ),
      );
    }
    case 'gatherings':
      return each(records.gatherings, ({ id, title, start }) => said(words.on(title ?? id, longDate(start))));
    case 'interventions':
      return each(records.interventions, ({ id, title, client, start }) =>
        said(words.on([title ?? id, ...(client === undefined ? [] : [client])].join(', '), longDate(start))),
      );
    case 'trainingSessions':
      return (id) => said(words.session(courseOf(id), id));
    case 'trainingDays':
      return (id) => {
        const [session, date] = parted(id);
        return said(words.on(courseOf(session), longDate(date)));
      };
    case 'enrolments': {
      const personIds = new Set(records.persons.map(({ id }) => id));
      return (id) => {
        const [session, who] = parted(id);
        const isKnown = personIds.has(who);
        const whose = isKnown ? words.person(who) : words.outsider;
        return said(`${whose}, ${words.session(courseOf(session), session)}`, isKnown ? journeysOf(who) : []);
      };
    }
    case 'places': {
      const places = Map.groupBy(records.placePeriods, ({ id }) => id);
      return (id) => said(places.get(id)?.[0]?.name ?? id);
    }
    default:
      return kind satisfies never;
  }
};

/** `session/date`, `session/person`: a session's id is the team's own and may have a slash, too. */
const parted = (id: string): [string, string] => {
  const at = id.lastIndexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
};

const byId = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));
