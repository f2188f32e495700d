import { phases, programmes } from '../../../../shared/domain/codeLists.ts';

/** Which journeys are listed; all of it stands in the address, so nobody's name may be among it. What is absent filters nothing. */
export type Filters = {
  programme?: string;
  /** a stage, or `toutes` with those that are over; without, those that go on */
  phase?: string;
  territory?: string;
  /** a colleague as an address names them, or `personne` */
  advisor?: string;
  /** weeks without a sign of the holders */
  quiet?: number;
};

/** Parameters of the address, by filter. */
const parameters = {
  programme: 'programme',
  phase: 'etape',
  territory: 'territoire',
  advisor: 'accompagnateur',
  quiet: 'silence',
} as const satisfies Record<keyof Filters, string>;

export const nobody = 'personne';
export const everyPhase = 'toutes';
export const quietWeeks = [4, 8, 12, 26, 52] as const;
export const stages = ['intake', ...phases.map(({ code }) => code), 'closed'] as const;

const longestValue = 100;

/** What the address does not know or leaves empty filters nothing. */
export const readFilters = (query: Readonly<Record<string, string>>): Filters => {
  const given = (name: keyof Filters): string => (query[parameters[name]] ?? '').trim().slice(0, longestValue);
  const oneOf = (name: 'programme' | 'phase', known: readonly string[]) => {
    const value = given(name);
    return known.includes(value) && { [name]: value };
  };
  const weeks = quietWeeks.find((one) => String(one) === given('quiet'));
  return {
    ...oneOf(
      'programme',
      programmes.map(({ code }) => code),
    ),
    ...oneOf('phase', [everyPhase, ...stages]),
    ...(given('territory') !== '' && { territory: given('territory') }),
    ...(given('advisor') !== '' && { advisor: given('advisor') }),
    ...(weeks !== undefined && { quiet: weeks }),
  };
};

/** The list with these filters, `/equipe/porteurs?etape=creation&page=2`. */
export const addressOf = (filters: Filters, page = 1): string => {
  const query = new URLSearchParams(
    Object.entries(filters).map(([name, value]): [string, string] => [
      parameters[name as keyof Filters],
      String(value),
    ]),
  );
  if (page > 1) query.set('page', String(page));
  return `/equipe/porteurs${query.size === 0 ? '' : `?${query}`}`;
};

/** The name of a filter's field. */
export const parameterOf = (name: keyof Filters): string => parameters[name];
