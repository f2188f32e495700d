import type { Actor } from '../../../shared/domain/journey/events.ts';
import { texts } from './texts.ts';

/** Who did it, as the pages name them: a colleague by name, everybody else by their part. */
export const whoDid = (by: Actor): string => (by.kind === 'staff' ? by.name : texts.actors[by.kind]);
