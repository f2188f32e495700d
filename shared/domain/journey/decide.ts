import type { Association } from '../association.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CommandContext, JourneyCommand } from './commands.ts';
import { decideAppointment } from './decisions/appointments.ts';
import { decideCharge } from './decisions/charge.ts';
import { decideClosing } from './decisions/closing.ts';
import { decideFollowUp } from './decisions/followUps.ts';
import { decideIntake } from './decisions/intake.ts';
import { decidePhase } from './decisions/phases.ts';
import { decideReferral } from './decisions/referrals.ts';
import type { JourneyFact } from './events.ts';
import type { Journey } from './journey.ts';

/** Facts when the command is accepted (none when it changes nothing), or why it is refused. */
export type Decision = JourneyFact[] | Refusal;

export const isRefusal = (decision: Decision): decision is Refusal => !Array.isArray(decision);

/** What a decision may look at besides the journey. */
export type DecisionContext = CommandContext & { association: Association };

/** One family of commands: undefined when the command is not of it. */
export type Decide = (journey: Journey, command: JourneyCommand, context: DecisionContext) => Decision | undefined;

const families: readonly Decide[] = [
  decideCharge,
  decideAppointment,
  decidePhase,
  decideReferral,
  decideClosing,
  decideFollowUp,
];

/** The rules of `journeys`: what becomes of a command. Pure; the refusal carries its French sentence. */
export const decide = (journey: Journey | undefined, command: JourneyCommand, context: DecisionContext): Decision => {
  const beginning = decideIntake(journey, command, context);
  if (beginning) return beginning;
  if (!journey) return refuse('unknownJourney', []);
  for (const family of families) {
    const decision = family(journey, command, context);
    if (decision) return decision;
  }
  throw new Error(`no rule for the command ${command.type}`);
};
