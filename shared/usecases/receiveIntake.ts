import type { CommandContext } from '../domain/journey/commands.ts';
import type { Person, Project, Sheet } from '../domain/records.ts';
import { recordItem } from '../store/recordItem.ts';
import type { Write } from '../store/table.ts';
import type { Executed } from './carryOut.ts';
import { execute } from './execute.ts';
import type { Jalon } from './jalon.ts';

/** A request as a holder sends it: who, what for, and the facts of that day. */
export type Intake = {
  project: Omit<Project, 'id'>;
  people: { person: Omit<Person, 'id'>; sheet: Omit<Sheet, 'id' | 'personId' | 'projectId' | 'programme'> }[];
};

/**
 * Takes in a request: people, their sheets frozen on the day, and the journey, written together. The ids come from the
 * command's, so that a form sent twice is one request; `also` is written with it.
 */
export const receiveIntake = async (
  jalon: Pick<Jalon, 'journeys' | 'association'>,
  { project, people }: Intake,
  context: Omit<CommandContext, 'journeyId'>,
  also: readonly Write[] = [],
): Promise<Executed> => {
  const { commandId } = context;
  const projectId = commandId;
  const { programme } = project;
  const holders = people.map((_, index) => ({
    projectId,
    personId: personIdOf(commandId, index),
    role: index === 0 ? ('lead' as const) : ('coHolder' as const),
  }));
  const records = people.flatMap(({ person, sheet }, index) => {
    const personId = personIdOf(commandId, index);
    return [
      { put: recordItem('persons', { ...person, id: personId }) },
      { put: recordItem('sheets', { ...sheet, id: personId, personId, projectId, programme }) },
    ];
  });
  const command = { type: 'ReceiveIntake', project: { ...project, id: projectId }, holders } as const;
  return execute(jalon, command, { ...context, journeyId: projectId }, [...records, ...also]);
};

/** The person who told something under this id: the first, or another one who was told of. */
export const personIdOf = (commandId: string, index = 0): string => `${commandId}-${index + 1}`;

/** The draft that a person told it in, if it was one. */
export const draftIdOf = (personId: string): string => personId.replace(/-\d+$/, '');
