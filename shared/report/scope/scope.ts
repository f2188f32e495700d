import type { FundedPart, Funder, StaffMember } from '../../domain/association.ts';
import type { ProgrammeId } from '../../domain/codeLists.ts';
import type { RecordKind } from '../figure.ts';

/** The part of the activity that figures are asked for: all of what is given must hold. What is absent restricts nothing. */
export type Scope = { programme?: ProgrammeId; territory?: string; funder?: Funder; advisor?: StaffMember };

/** Does it leave anything out? Not for a funder who pays for the whole activity. */
export const isNarrow = ({ programme, territory, funder, advisor }: Scope): boolean =>
  programme !== undefined || territory !== undefined || funder?.finances !== undefined || advisor !== undefined;

/** Is something of this programme and territory in it? What is not known of a record is not within a restriction. */
export const covers = (
  { programme, territory, funder }: Scope,
  of: { programme?: ProgrammeId; territory?: string | undefined },
): boolean =>
  (programme === undefined || of.programme === programme) &&
  (territory === undefined || of.territory === territory) &&
  (funder?.finances ?? [{}]).some((part) => isPartOf(part, of));

const isPartOf = (
  { programmes, territories }: FundedPart,
  { programme, territory }: { programme?: ProgrammeId; territory?: string | undefined },
): boolean =>
  (programmes === undefined || (programme !== undefined && programmes.includes(programme))) &&
  (territories === undefined || (territory !== undefined && territories.includes(territory)));

/** Kinds of which the records say neither programme nor territory nor advisor. */
const ofNobody: readonly RecordKind[] = ['trainingSessions', 'trainingDays', 'enrolments', 'interventions'];

/** Kinds that have a programme and a territory and no advisor. */
const withoutAdvisor: readonly RecordKind[] = ['gatherings', 'places'];

/** Can these records be told apart by the scope? A figure of others would be the whole association's under the scope's name. */
export const isToldApart = (scope: Scope, kind: RecordKind): boolean =>
  !isNarrow(scope) || !(ofNobody.includes(kind) || (scope.advisor !== undefined && withoutAdvisor.includes(kind)));
