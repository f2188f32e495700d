import { readdirSync, readFileSync } from 'node:fs';
import { association } from '../../../shared/association/association.ts';
import { readFolder } from '../../../shared/records/readFolder.ts';

const folder = new URL('../../data/association-2016/', import.meta.url);
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));
const read = readFolder(files, { association, today: '2017-01-31' });
if ('errors' in read) throw new Error(`the test data has ${read.errors.length} errors`);

/** The records of the fictional association of 2016. */
export const association2016 = read.records;
