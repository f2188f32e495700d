import fc from 'fast-check';
import * as vocabularies from '../../../shared/association/vocabularies.ts';
import * as lists from '../../../shared/domain/codeLists.ts';
import { programmeDefinitions } from '../../../shared/domain/programmes.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import {
  code,
  codes,
  commune,
  count,
  day,
  few,
  forEach,
  hours,
  ids,
  item,
  moment,
  numbered,
  some,
  span,
  territory,
  text,
} from './anyValues.ts';

const channels: string[] = vocabularies.prescriberChannels.map((channel) => channel.code);

/** What other records name. */
const named = fc.record({
  partners: ids(item.filter((id) => !channels.includes(id))),
  persons: ids(item),
  projects: fc.uniqueArray(fc.record({ id: text, programme: code(lists.programmes) }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ id }) => id,
  }),
  places: fc.uniqueArray(some({ id: text, name: text, commune, territory }, ['id', 'name']), {
    minLength: 1,
    maxLength: 3,
    selector: ({ id }) => id,
  }),
  sessions: fc.uniqueArray(
    fc.record({ sessionId: text, course: code(vocabularies.courses), year: fc.integer({ min: 1000, max: 9999 }) }),
    { minLength: 1, maxLength: 3, selector: ({ sessionId }) => sessionId },
  ),
});

/** Any records that keep the rules of the record files, with texts of every kind. */
export const anyRecords: fc.Arbitrary<AssociationRecords> = named.chain((known) => {
  const projectId = fc.constantFrom(...known.projects.map(({ id }) => id));
  const personId = fc.constantFrom(...known.persons);
  const partnerId = fc.constantFrom(...known.partners);
  const placeId = fc.constantFrom(...known.places.map(({ id }) => id));
  const phaseOfProject = fc.constantFrom(
    ...known.projects.flatMap(({ id, programme }) =>
      programmeDefinitions[programme].phases.map((phase) => ({ projectId: id, phase })),
    ),
  );
  const advisor = text.map((name) => `advisor ${name}`);
  return fc.record({
    partners: forEach(known.partners, (id) =>
      some(
        {
          id: fc.constant(id),
          name: text,
          aliases: fc.array(item, { maxLength: 3 }),
          family: code(vocabularies.partnerFamilies),
          commune,
          territory,
        },
        ['id', 'name', 'aliases'],
      ),
    ),
    placePeriods: forEach(known.places, (place) =>
      few(
        fc
          .tuple(code(lists.programmes), code(lists.placeStatuses), fc.option(span, { nil: undefined }))
          .map(([programme, status, days]) => ({
            ...place,
            programme,
            status,
            ...(days && { since: days.start }),
            ...(days && 'end' in days && { until: days.end }),
          })),
        ({ programme, since }) => [programme, since],
      ).filter((periods) => periods.length > 0),
    ).map((periods) => periods.flat()),
    persons: forEach(known.persons, (id) =>
      some(
        {
          id: fc.constant(id),
          firstName: text,
          lastName: text,
          gender: code(vocabularies.genders),
          birthDate: day,
          email: text,
          phone: text,
          commune,
          district: text,
        },
        ['id'],
      ),
    ),
    projects: forEach(known.projects, ({ id, programme }) =>
      some(
        {
          id: fc.constant(id),
          programme: fc.constant(programme),
          title: text,
          territory,
          domain: code(vocabularies.projectDomains),
          otherDomains: codes(vocabularies.projectDomains),
          legalStatus: code(vocabularies.legalStatuses),
          collective: fc.boolean(),
        },
        ['id', 'programme', 'otherDomains'],
      ),
    ),
    holders: few(fc.record({ projectId, personId, role: code(lists.holderRoles) }), (holder) => [
      holder.projectId,
      holder.personId,
    ]).map((holders) => holders.filter(({ role }, at) => role !== 'lead' || at === 0)),
    sheets: numbered(
      some(
        {
          personId,
          projectId,
          programme: code(lists.programmes),
          date: day,
          employment: code(vocabularies.employments),
          income: code(vocabularies.incomes),
          diploma: code(vocabularies.diplomas),
          commune,
          territory,
          qpv: code(lists.qpvAnswers),
          prescribers: fc.array(fc.oneof(partnerId, code(vocabularies.prescriberChannels)), { maxLength: 3 }),
        },
        ['personId', 'programme', 'date', 'prescribers'],
      ),
    ),
    episodes: numbered(
      fc
        .tuple(phaseOfProject, span, some({ endReason: code(lists.endReasons), advisor }, []))
        .map(([phase, days, rest]) => ({ ...phase, ...days, ...rest })),
    ),
    appointments: numbered(
      some(
        {
          projectId,
          personIds: fc.array(personId, { maxLength: 3 }),
          at: moment,
          durationMinutes: count,
          type: code(lists.appointmentTypes),
          placeId,
          advisor,
          status: code(lists.appointmentStatuses),
        },
        ['projectId', 'personIds', 'at', 'type', 'status'],
      ),
    ),
    referrals: numbered(
      some({ projectId, personId, partnerId, date: day, purpose: text, outcome: code(lists.referralOutcomes) }, [
        'partnerId',
        'date',
      ]),
    ),
    evaluations: numbered(
      some(
        {
          projectId,
          date: day,
          transition: code(lists.evaluationTransitions),
          themes: fc.array(
            fc.record({ theme: code(vocabularies.evaluationThemes), mark: fc.integer({ min: 1, max: 5 }) }),
            { maxLength: 3 },
          ),
          holderPresent: fc.boolean(),
          advisor,
          vigilance: text,
        },
        ['projectId', 'date', 'transition', 'themes'],
      ),
    ),
    exitInterviews: numbered(
      some(
        {
          projectId,
          proposedOn: day,
          answer: code(lists.exitInterviewAnswers),
          date: day,
          interviewer: text.map((name) => `interviewer ${name}`),
        },
        ['projectId'],
      ),
    ),
    jobCreations: numbered(
      some({ projectId, date: day, count, contract: code(vocabularies.contracts), fte: hours }, [
        'projectId',
        'date',
        'count',
      ]),
    ),
    gatherings: numbered(
      fc
        .tuple(
          span,
          some(
            {
              title: text,
              family: code(lists.gatheringFamilies),
              type: code(vocabularies.gatheringTypes),
              programmes: codes(lists.programmes),
              commune,
              territory,
              organiser: text,
              role: code(vocabularies.gatheringRoles),
              status: code(lists.gatheringStatuses),
              publicMin: fc.integer({ min: 0, max: 9 }),
              publicMax: fc.integer({ min: 9, max: 99 }),
              professionalsMin: fc.integer({ min: 0, max: 9 }),
              professionalsMax: fc.integer({ min: 9, max: 99 }),
            },
            ['family', 'programmes', 'status'],
          ),
        )
        .map(([days, rest]) => ({ ...days, ...rest })),
    ),
    trainingDays: forEach(known.sessions, (session) =>
      few(fc.record({ date: day, hours, status: code(lists.gatheringStatuses) }), ({ date }) => date)
        .filter((days) => days.length > 0)
        .map((days) => days.map((each) => ({ ...session, ...each }))),
    ).map((days) => days.flat()),
    enrolments: few(
      fc
        .tuple(
          fc.constantFrom(...known.sessions.map(({ sessionId }) => ({ sessionId }))),
          some({ personId, outsiderName: text, status: code(lists.traineeStatuses) }, []),
        )
        .map(([session, rest]) => ({ ...session, ...rest }))
        .filter(({ personId: known, outsiderName }) => known !== undefined || outsiderName !== undefined),
      ({ sessionId, personId: known, outsiderName }) => [sessionId, known, known === undefined && outsiderName],
    ),
    interventions: numbered(
      fc
        .tuple(span, some({ client: text, title: text, hours, trainees: count }, ['hours', 'trainees']))
        .map(([days, rest]) => ({ ...days, ...rest })),
    ),
  });
});
