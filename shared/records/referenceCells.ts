import type { AssociationRecords } from '../domain/records.ts';
import { remotePlaces } from '../domain/remotePlaces.ts';
import { asTyped, type Cell, recordCodes } from './cells.ts';
import { accepts } from './texts.ts';

/** `accepted` says in words what is looked for. */
const reference = (table: keyof AssociationRecords, accepted: string): Cell<string> => ({
  accepts: accepted,
  refersTo: { table },
  ...asTyped,
});

export const partner = reference('partners', 'l’id d’un partenaire de partenaires.csv');
export const person = reference('persons', 'l’id d’une personne de personnes.csv');
export const project = reference('projects', 'l’id d’un projet de projets.csv');
export const session = reference('trainingDays', 'une session de formations.csv');

/** The id of a place, or how people meet without one. */
export const place: Cell<string> = {
  accepts: `l’id d’un lieu de lieux.csv, ou ${accepts.anyOf(recordCodes(remotePlaces))}`,
  refersTo: { table: 'placePeriods', besides: new Set(recordCodes(remotePlaces)) },
  ...asTyped,
};
