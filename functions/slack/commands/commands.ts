import type { Command } from './command.ts';
import { createHelp } from './help.ts';
import { parcours } from './parcours.ts';
import { rdv } from './rdv.ts';

const work = [rdv, parcours];

/** Every slash command, once. */
export const commands: readonly Command[] = [...work, createHelp(work)];
