import type { WebClient } from '@slack/web-api';
import type { StaffMember } from '../../shared/domain/association.ts';
import type { JourneyCommand } from '../../shared/domain/journey/commands.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Executed } from '../../shared/usecases/carryOut.ts';
import { execute } from '../../shared/usecases/execute.ts';
import type { Jalon } from '../../shared/usecases/jalon.ts';
import type { Directory } from './directory.ts';

/** What the bot works with. */
export type Outside = {
  jalon: Pick<Jalon, 'journeys' | 'records' | 'association'>;
  slack: WebClient;
  directory: Directory;
};

/** A colleague does something at a moment. Listeners get nothing but this, and only the door makes one. */
export type Act = Outside & { staff: StaffMember; now: Instant };

/** Carries out what a colleague asks of a journey; the same `commandId` happens once. */
export const perform = (
  { jalon, staff, now }: Act,
  { journeyId, commandId, command }: { journeyId: string; commandId: string; command: JourneyCommand },
): Promise<Executed> =>
  execute(jalon, command, { commandId, journeyId, at: now, by: { kind: 'staff', name: staff.name }, from: 'slack' });
