import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../workflows/', import.meta.url);
const extension = '.asl.json';

/** Start of every machine's name; what follows is the programme. Known names spare a cycle between machines and tasks. */
export const machinePrefix = 'jalon-';

/** The journey definitions as text, by machine name: `jalon-ess` is workflows/ess.asl.json. */
export const journeyDefinitions: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => [machinePrefix + file.slice(0, -extension.length), readFileSync(new URL(file, folder), 'utf8')]),
);

export const machineNames = Object.keys(journeyDefinitions);
