import { readdirSync, readFileSync } from 'node:fs';
import { association } from '../../../../shared/association/association.ts';
import type { JourneyEvent } from '../../../../shared/domain/journey/events.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { fromItem } from '../../../../shared/store/journeyStore.ts';

/** A journal as it was once written, the journey that it made, and what was planned for it: `id at`. */
export type Golden = { journal: JourneyEvent[]; journey: Journey; reminders: string[] };

const folder = new URL('../../../data/journals/', import.meta.url);

/** `2026-11-25-claims-P1.json`: the day on which it was written, the life, the journey. */
export const goldenFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));

export const goldenUrl = (name: string): URL => new URL(name, folder);

export const readGolden = (name: string): Golden => JSON.parse(readFileSync(goldenUrl(name), 'utf8'));

/** A journey that was kept, as the store reads it today. */
export const asRead = (journey: Journey): Journey => fromItem({ PK: '', SK: '', journey }) ?? journey;

/** What will be brought up in a journey, as the files say it. */
export const remindersOf = (journey: Journey): string[] =>
  planReminders(journey, association).map(({ id, at }) => `${id} ${toLocal(at)}`);

/** An event a line, so that one can read what happened. */
export const asText = ({ journal, journey, reminders }: Golden): string =>
  `{"journal": [\n${journal.map((event) => JSON.stringify(event)).join(',\n')}\n],\n` +
  `"journey": ${JSON.stringify(journey, null, 1)},\n"reminders": ${JSON.stringify(reminders, null, 1)}}\n`;
