import { expect } from 'vitest';
import { association as fictional } from '../../../shared/association/association.ts';
import type { Association } from '../../../shared/domain/association.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Instant, LocalDateTime } from '../../../shared/domain/time.ts';
import type { Message } from '../../../shared/store/messageStore.ts';
import { deliver } from '../../../shared/usecases/deliver.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import type { Outreach } from '../../../shared/usecases/jalon.ts';
import { openStores } from '../../../shared/usecases/openStores.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import { useEngine } from '../store/engine.ts';
import { fakeChat, fakeMachines, fakeMailer } from './fakes.ts';

const publicUrl = 'https://jalon.example.org';

export type Lab = Awaited<ReturnType<ReturnType<typeof useLab>['open']>>;

/** The use cases on the real engine; what reaches outside is fake and remembers. */
export const useLab = () => {
  const engine = useEngine();
  return {
    open: async (association: Association = fictional) => {
      const table = await engine.newTable();
      const [machines, mailer, chat] = [fakeMachines(), fakeMailer(), fakeChat()];
      const jalon: Outreach = { ...openStores(table, association), machines, mailer, teamChat: chat, publicUrl };
      let commands = 0;

      return {
        jalon,
        table,
        dump: engine.dump,
        machines,
        mailer,
        chat,

        /** Carries out a command of N. Belhadj at that time in Paris. */
        does: (command: JourneyCommand, at: LocalDateTime, journeyId = 'P1') => {
          commands += 1;
          const by = { kind: 'staff', name: 'N. Belhadj' } as const;
          const context = { commandId: `C${commands}`, journeyId, at: toInstant(at), by, from: 'slack' } as const;
          return execute(jalon, command, context);
        },

        /** A request of Amina and Omar: P1, or one more. */
        request: (at: LocalDateTime = '2016-03-01T10:00', { omar = 'omar@example.org', id = 'P1' } = {}) => {
          const sheet = { date: at.slice(0, 10), prescribers: [] };
          const people = [
            { person: { firstName: 'Amina', lastName: 'Berger', email: 'amina@example.org' }, sheet },
            { person: { firstName: 'Omar', email: omar }, sheet },
          ];
          const context = { commandId: id, at: toInstant(at), by: { kind: 'holder' }, from: 'web' } as const;
          return receiveIntake(jalon, { project: { programme: 'ess', otherDomains: [] }, people }, context);
        },

        journey: async (journeyId = 'P1'): Promise<Journey> => {
          const journey = await jalon.journeys.load(journeyId);
          if (!journey) throw new Error(`no journey ${journeyId}`);
          return journey;
        },

        /** What the sweep does. */
        sweep: async (at: LocalDateTime | Instant): Promise<void> => {
          const now = typeof at === 'number' ? at : toInstant(at);
          for (const message of await jalon.messages.owed(now)) await deliver(jalon, message, now, `sweep/${now}`);
        },

        /** Carries a message out as far as the sending, and dies before it is confirmed. */
        dieBeforeConfirming: async (message: Message, at: LocalDateTime): Promise<void> => {
          const messages = { ...jalon.messages, confirm: () => Promise.reject(new Error('killed')) };
          await expect(deliver({ ...jalon, messages }, message, toInstant(at), 'dying')).rejects.toThrow('killed');
        },

        /** The ids of what is owed by then. */
        owed: async (at: LocalDateTime): Promise<string[]> =>
          (await jalon.messages.owed(toInstant(at))).map(({ id }) => id).sort(),
      };
    },
  };
};
