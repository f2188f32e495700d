import { toDay } from '../domain/paris.ts';
import type { Instant } from '../domain/time.ts';
import { notThere } from '../store/conditions.ts';
import { owe } from '../store/messageStore.ts';
import type { Stores } from './jalon.ts';

const mostADay = [1, 2, 3];

/**
 * Owes a mail with a link to each person with this address, at most three a day. Who asks is told the same whether there
 * is one or not.
 */
export const oweMyDataLinks = async (
  { records, messages }: Pick<Stores, 'records' | 'messages'>,
  address: string,
  now: Instant,
): Promise<void> => {
  const wanted = address.toLowerCase();
  const people = (await records.persons()).filter(({ email }) => email?.trim().toLowerCase() === wanted);
  for (const { id: to } of people)
    for (const time of mostADay) {
      const message = {
        id: `myDataLink/${to}/${toDay(now)}/${time}`,
        kind: 'myDataLink',
        channel: 'mail',
        to,
        dueAt: now,
        owedAt: now,
      } as const;
      if (await messages.record([{ ...owe(message), onlyIf: notThere }])) break;
    }
};
