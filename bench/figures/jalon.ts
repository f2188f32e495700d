import * as vocabularies from '../../shared/association/vocabularies.ts';
import { createReport } from '../../shared/report/report.ts';
import { type Figures, type Measured, measure } from './measured.ts';
import { readRecords } from './recordFiles.ts';

/** All figures of the year and of the year before, with the ids of the records that each counts. */
export const measureJalon = (folder: string, year: number, runs: number): Promise<Measured> =>
  measure('Jalon', {
    load: () => readRecords(folder),
    compute: (records) => {
      const { figures } = createReport(records, year, vocabularies, { withRecords: true });
      return Object.fromEntries(
        figures.map(({ id, value, breakdown }): [string, Figures[string]] => [
          id,
          {
            value,
            ...(breakdown && {
              breakdown: Object.fromEntries(
                Object.entries(breakdown).flatMap(([code, rows]) =>
                  rows === null || rows === 0 ? [] : [[code, rows]],
                ),
              ),
            }),
          },
        ]),
      );
    },
    runs,
  });
