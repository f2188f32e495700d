import { isDay } from '../../../shared/domain/days.ts';
import { readEditionNumber } from '../../../shared/report/edition/readEditionNumber.ts';
import { type Moment, whyChanged } from '../../../shared/usecases/whyChanged.ts';
import { UserError } from '../userError.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { readYear } from './readYear.ts';
import { tellCorrections } from './tellCorrections.ts';
import { cliTexts } from './texts.ts';
import { withJalon } from './withJalon.ts';

export const whyCommand: Command = {
  name: 'why',
  usage: 'ANNÉE',
  summary: 'Dit pourquoi les chiffres d’une année ont changé entre deux moments, avec les fiches',
  options: [
    ['--from MOMENT', 'une édition (1), ou ce qui était saisi le soir d’un jour (2017-02-01)'],
    ['--to MOMENT', 'de même ; sans rien : maintenant'],
    cliTexts.storeOption,
  ],
  run: async (args) => {
    const { values, positional } = readArguments('why', args, {
      options: { from: { type: 'string' }, to: { type: 'string' } },
      positional: 'une année',
    });
    const year = readYear(positional);
    const given = values.from === undefined ? undefined : readMoment('--from', values.from);
    const to = values.to === undefined ? ({ kind: 'now' } as const) : readMoment('--to', values.to);
    return withJalon(values.store, async (jalon) => {
      const last = (await jalon.editions.ofYear(year)).at(-1)?.number;
      const from = given ?? (last === undefined ? undefined : ({ kind: 'edition', number: last } as const));
      if (!from) throw new UserError(cliTexts.noFromMoment(year));
      const told = await whyChanged(jalon, year, { from, to });
      if ('refused' in told) throw new UserError(told.refused);
      const ofDays = from.kind === 'day' || to.kind === 'day';
      process.stdout.write(cliTexts.why(tellCorrections(told.corrections), ofDays));
      return 0;
    });
  },
};

const readMoment = (option: string, given: string): Moment => {
  const number = readEditionNumber(given);
  if (number !== undefined) return { kind: 'edition', number };
  if (isDay(given)) return { kind: 'day', day: given };
  throw new UserError(cliTexts.badMoment(option, given), { exitCode: 2 });
};
