import type { WebClient } from '@slack/web-api';
import type { StaffMember } from '../../shared/domain/association.ts';
import type { JourneyCommand } from '../../shared/domain/journey/commands.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Write } from '../../shared/store/table.ts';
import type { Executed } from '../../shared/usecases/carryOut.ts';
import { execute } from '../../shared/usecases/execute.ts';
import type { Stores } from '../../shared/usecases/jalon.ts';
import type { Directory } from './directory.ts';

/** What the bot works with. */
export type Outside = {
  jalon: Stores;
  slack: WebClient;
  directory: Directory;
};

/** A colleague does something at a moment. Listeners get nothing but this, and only the door makes one. */
export type Act = Outside & { staff: StaffMember; now: Instant };

/** Carries out what a colleague asks of a journey, and writes `also` with it; the same `commandId` happens once. */
export const perform = (
  { jalon, staff, now }: Act,
  {
    journeyId,
    commandId,
    command,
    also = [],
  }: { journeyId: string; commandId: string; command: JourneyCommand; also?: readonly Write[] },
): Promise<Executed> => {
  const context = { commandId, journeyId, at: now, by: { kind: 'staff', name: staff.name }, from: 'slack' } as const;
  return execute(jalon, command, context, also);
};
