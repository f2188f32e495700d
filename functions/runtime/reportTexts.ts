import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../shared/association/report/', import.meta.url);

/** The association's texts of the activity report, by file. A bundle holds them as they were when it was made. */
export const readReportTexts = (): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
