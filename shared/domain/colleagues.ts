import { type Association, direction, type StaffMember } from './association.ts';

/** How a colleague is named in an address: by the id of their Slack account, for a name has no place in logs. */
export const idInAddress = ({ slackUserId }: StaffMember): string => slackUserId;

/** The colleague whom an address names; undefined where there is none. */
export const colleagueUnder = ({ team }: Association, id: string): StaffMember | undefined =>
  team.find((member) => idInAddress(member) === id);

/** Who may be in charge of journeys. */
export const advisorsOf = ({ team }: Association): StaffMember[] =>
  team.filter(({ roles }) => roles.includes('advisor'));

/** May this colleague erase a person, read what is kept of them as evidence, and publish a report? */
export const isDirection = ({ team }: Pick<Association, 'team'>, staff: string): boolean =>
  team.some(({ name, roles }) => name === staff && direction.some((role) => roles.includes(role)));
