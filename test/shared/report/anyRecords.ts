import fc from 'fast-check';
import * as vocabularies from '../../../shared/association/vocabularies.ts';
import * as lists from '../../../shared/domain/codeLists.ts';
import type { CodeValue } from '../../../shared/domain/codes.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';

const ids = ['1', '2', '3', 'é', '😀'];
const anyId = fc.constantFrom(...ids);
const code = <Code extends string>(list: readonly CodeValue<Code>[]) =>
  fc.constantFrom(...list.map((value) => value.code));
const none = fc.constant<string[]>([]);
const number = fc.integer({ min: 0, max: 9 });

/** The days of four years on which a report may go wrong, and one between. */
const day = fc
  .tuple(fc.integer({ min: 2014, max: 2017 }), fc.constantFrom('01-01', '02-28', '03-01', '07-14', '12-30', '12-31'))
  .map(([year, rest]) => `${year}-${rest}`);
const moment = fc.tuple(day, fc.constantFrom('00:00', '14:00', '23:59')).map(([on, time]) => `${on}T${time}`);
const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));

/** One for each id: everything that others refer to is there. */
const forEachId = <Item>(item: (id: string) => fc.Arbitrary<Item>) => fc.tuple(...ids.map(item));

const numbered = <Item extends object>(item: fc.Arbitrary<Item>) =>
  fc.array(item, { maxLength: 20 }).map((items) => items.map((each, n) => ({ ...each, id: `n${n}` })));

const person = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      gender: code(vocabularies.genders),
      birthDate: fc.constantFrom('1988-02-29', '1990-07-14', '1991-01-01'),
    },
    { requiredKeys: ['id'] },
  );

const project = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      programme: code(lists.programmes),
      otherDomains: none,
      territory: code(vocabularies.territories),
      domain: code(vocabularies.projectDomains),
    },
    { requiredKeys: ['id', 'programme', 'otherDomains'] },
  );

const partner = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constant(id),
      aliases: none,
      family: code(vocabularies.partnerFamilies),
    },
    { requiredKeys: ['id', 'name', 'aliases'] },
  );

const placePeriod = fc
  .record(
    {
      id: anyId,
      programme: code(lists.programmes),
      status: code(lists.placeStatuses),
      since: day,
    },
    { requiredKeys: ['id', 'programme', 'status'] },
  )
  .map((period) => ({ ...period, name: period.id }));

/** A project has one lead at most. */
const holders = fc.uniqueArray(fc.record({ projectId: anyId, personId: anyId, role: code(lists.holderRoles) }), {
  maxLength: 12,
  selector: ({ projectId, personId, role }) => (role === 'lead' ? projectId : `${projectId} ${personId}`),
});

const sheet = fc.record(
  {
    personId: anyId,
    programme: code(lists.programmes),
    date: day,
    prescribers: fc.uniqueArray(fc.oneof(anyId, code(vocabularies.prescriberChannels)), { maxLength: 3 }),
    employment: code(vocabularies.employments),
    income: code(vocabularies.incomes),
    diploma: code(vocabularies.diplomas),
    territory: code(vocabularies.territories.slice(0, 2)),
    qpv: code(lists.qpvAnswers),
  },
  { requiredKeys: ['personId', 'programme', 'date', 'prescribers'] },
);

const episode = fc
  .record({ projectId: anyId, phase: code(lists.phases), span, open: fc.boolean() })
  .map(({ span: { start, end }, open, ...rest }) => ({ ...rest, start, ...(!open && { end }) }));

const appointment = fc.record(
  {
    projectId: anyId,
    personIds: fc.uniqueArray(anyId, { maxLength: 2 }),
    at: moment,
    type: code(lists.appointmentTypes),
    status: code(lists.appointmentStatuses.slice(0, 2)),
    placeId: anyId,
  },
  { requiredKeys: ['projectId', 'personIds', 'at', 'type', 'status'] },
);

const referral = fc.record(
  { partnerId: anyId, date: day, personId: anyId, outcome: code(lists.referralOutcomes) },
  { requiredKeys: ['partnerId', 'date'] },
);

const gathering = fc.record(
  {
    family: code(lists.gatheringFamilies.slice(0, 2)),
    programmes: fc.uniqueArray(code(lists.programmes)),
    start: day,
    status: code(lists.gatheringStatuses),
    type: code(vocabularies.gatheringTypes),
    publicMin: number,
    publicMax: number.map((more) => 9 + more),
    professionalsMin: number,
  },
  { requiredKeys: ['family', 'programmes', 'start', 'status'] },
);

const trainingDays = fc.uniqueArray(
  fc.record({
    sessionId: anyId,
    course: fc.constant('financer_gerer'),
    year: fc.constant(2016),
    date: day,
    hours: fc.constantFrom(0.1, 3.5, 7),
    status: code(lists.gatheringStatuses.slice(0, 2)),
  }),
  { maxLength: 12, selector: ({ sessionId, date }) => `${sessionId} ${date}` },
);

const enrolments = fc.uniqueArray(
  fc.record({ sessionId: anyId, personId: anyId, status: code(lists.traineeStatuses) }),
  {
    maxLength: 12,
    selector: ({ sessionId, personId }) => `${sessionId} ${personId}`,
  },
);

/** Small associations with missing answers, years that end, co-holders, places of two programmes, ... */
export const anyRecords: fc.Arbitrary<AssociationRecords> = fc.record({
  partners: forEachId(partner),
  placePeriods: fc.array(placePeriod, { maxLength: 8 }),
  persons: forEachId(person),
  projects: forEachId(project),
  holders,
  sheets: numbered(sheet),
  episodes: numbered(episode),
  appointments: numbered(appointment),
  referrals: numbered(referral),
  evaluations: fc.constant<never[]>([]),
  exitInterviews: fc.constant<never[]>([]),
  jobCreations: numbered(fc.record({ projectId: anyId, date: day, count: number })),
  gatherings: numbered(gathering),
  trainingDays,
  enrolments,
  interventions: numbered(fc.record({ start: day, hours: fc.constantFrom(0.1, 3.5, 7), trainees: number })),
});
