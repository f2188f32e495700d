import { toDay } from '../../../shared/domain/paris.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { readYear } from '../../../shared/report/readYear.ts';
import { required } from '../../runtime/environment.ts';
import type { Command } from './command.ts';

/** Leads to the figures of a year, which open to whoever signs in; without a year to those of the running one. */
export const rapport: Command = {
  name: '/rapport',
  usage: 'année',
  description: 'Ouvrir les chiffres d’une année',
  examples: ['/rapport 2016', '/rapport'],
  listener: async ({ text }, { now }) => {
    const today = toDay(now);
    const year = readYear(text.trim() || today.slice(0, 4), today);
    if (year === undefined) return { text: botTexts.noYear(text.trim()) };
    return { text: botTexts.report(`${required('PUBLIC_URL')}/rapport/${year}`) };
  },
};
