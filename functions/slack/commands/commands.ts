import type { Command } from './command.ts';
import { demande } from './demande.ts';
import { createHelp } from './help.ts';
import { orientation } from './orientation.ts';
import { parcours } from './parcours.ts';
import { rapport } from './rapport.ts';
import { rdv } from './rdv.ts';

const work = [rdv, orientation, parcours, demande, rapport];

export const help = createHelp(work);

/** Every slash command, once. */
export const commands: readonly Command[] = [...work, help];
