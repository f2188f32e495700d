import { toDay } from '../../../shared/domain/paris.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import { checkFigures } from '../../../shared/report/checks.ts';
import { measureHistory } from '../../../shared/report/history.ts';
import { findMending } from '../../../shared/report/mending/findMending.ts';
import { whoMends } from '../../../shared/report/mending/whoMends.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { readArguments } from './arguments.ts';
import { checkTexts, type Found } from './checkTexts.ts';
import type { Command } from './command.ts';
import { readYear } from './readYear.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: 'ANNÉE',
  summary: 'Dit ce qu’il faut corriger avant le rapport d’une année, et si ses chiffres tiennent ensemble',
  options: [['--json', 'le donne en JSON'], cliTexts.storeOption],
  run: async (args) => {
    const { values, positional } = readArguments('check', args, {
      options: { json: { type: 'boolean', default: false } },
      positional: 'une année',
    });
    const year = readYear(positional);
    return withJalon(values.store, async (jalon, now) => {
      const found = await lookThrough(jalon, year, toDay(now));
      process.stdout.write(values.json ? `${JSON.stringify(found, null, 1)}\n` : checkTexts.found(found));
      return found.checks.every(({ holds }) => holds) ? 0 : 1;
    });
  },
};

const lookThrough = async ({ records, association }: Jalon, year: number, today: PlainDate): Promise<Found> => {
  const everything = await records.everything();
  const { vocabularies } = association;
  return {
    year,
    checks: checkFigures(measureHistory(everything, year, vocabularies, 1).figures, vocabularies),
    mending: findMending(everything, year, vocabularies, today).map((mending) => ({
      id: mending.id,
      title: mending.title,
      where: mending.where,
      faults: mending.faults.map(({ record, projectId, what, advisor }) => ({
        record,
        projectId,
        what,
        by: whoMends(mending, { advisor }, association, today).map(({ name }) => name),
      })),
    })),
  };
};
