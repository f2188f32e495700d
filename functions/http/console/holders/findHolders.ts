import type { Association } from '../../../../shared/domain/association.ts';
import { colleagueUnder } from '../../../../shared/domain/colleagues.ts';
import { addDays } from '../../../../shared/domain/days.ts';
import { type Journey, shownHolders } from '../../../../shared/domain/journey/journey.ts';
import type { Person } from '../../../../shared/domain/records.ts';
import { lastSign } from '../../../../shared/domain/reminders/contact.ts';
import { holdersOnce } from '../../../../shared/domain/samePersons.ts';
import { contenders } from '../../../../shared/domain/search/nameIndex.ts';
import { createHolderNames } from '../../../../shared/domain/search/names.ts';
import { fold } from '../../../../shared/domain/search/words.ts';
import type { PlainDate } from '../../../../shared/domain/time.ts';
import { fullName } from '../../../../shared/messages/holderName.ts';
import type { People } from '../../../../shared/store/recordStore.ts';
import { everyPhase, type Filters, nobody } from './filters.ts';

/** A journey of the list: who carries it, and when they were last heard of. */
export type HolderRow = { journey: Journey; names: string[]; lastSign: PlainDate };

type Search = {
  journeys: readonly Journey[];
  people: People;
  filters: Filters;
  association: Association;
  /** empty, it leaves everybody */
  text: string;
  today: PlainDate;
};

/** The journeys that the filters leave, by their holders' names; a text finds names with slips, and titles. */
export const findHolders = ({ journeys, people, filters, association, text, today }: Search): HolderRow[] => {
  const personOf = new Map(people.underAnyId.map((person) => [person.id, person]));
  const inCharge = nameInCharge(filters, association);
  const wanted = journeys.filter(
    (journey) =>
      matches(journey, filters, today) && (inCharge === undefined || (journey.advisor ?? nobody) === inCharge),
  );
  const kept = text === '' ? wanted : named(wanted, people.underAnyId, text);
  return kept
    .map((journey) => ({ journey, names: namesOf(journey, personOf, people), lastSign: lastSign(journey) }))
    .sort((a, b) => (a.names[0] ?? '').localeCompare(b.names[0] ?? '', 'fr') || (a.journey.id < b.journey.id ? -1 : 1));
};

/** What the records write of the colleague whom the filter names; an id of nobody is in no record. */
const nameInCharge = ({ advisor }: Filters, association: Association): string | undefined =>
  advisor === undefined || advisor === nobody ? advisor : (colleagueUnder(association, advisor)?.name ?? '');

const matches = (journey: Journey, filters: Filters, today: PlainDate): boolean => {
  const { programme, phase, territory, quiet } = filters;
  const { stage, project } = journey;
  const inPhase = phase === undefined ? stage !== 'closed' : phase === everyPhase || stage === phase;
  return (
    inPhase &&
    (programme === undefined || project.programme === programme) &&
    (territory === undefined || project.territory === territory) &&
    (quiet === undefined || lastSign(journey) <= addDays(today, -7 * quiet))
  );
};

const named = (journeys: readonly Journey[], persons: readonly Person[], text: string): Journey[] => {
  const found = contenders(createHolderNames(persons, journeys).search(text));
  const ids = new Set(found.map(({ item }) => item.journey.id));
  const searched = fold(text);
  return journeys.filter(({ id, project: { title = '' } }) => ids.has(id) || fold(title).includes(searched));
};

const namesOf = (journey: Journey, personOf: ReadonlyMap<string, Person>, people: People): string[] =>
  holdersOnce(shownHolders(journey), people.idOf).map(({ personId }) => fullName(personOf.get(personId)));
