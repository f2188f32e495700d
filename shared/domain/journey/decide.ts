import { refuse } from '../refusals.ts';
import type { JourneyCommand } from './commands.ts';
import type { Decide, Decision, DecisionContext } from './decision.ts';
import { decideAppointment } from './decisions/appointments.ts';
import { decideCharge } from './decisions/charge.ts';
import { decideClaim } from './decisions/claims.ts';
import { decideClosing } from './decisions/closing.ts';
import { decideCorrection } from './decisions/corrections.ts';
import { decideFollowUp } from './decisions/followUps.ts';
import { decideHolderAnswer } from './decisions/holderAnswers.ts';
import { decideIntake } from './decisions/intake.ts';
import { decidePhase } from './decisions/phases.ts';
import { decideReferral } from './decisions/referrals.ts';
import { isErased, type Journey } from './journey.ts';

const families: readonly Decide[] = [
  decideCharge,
  decideAppointment,
  decideHolderAnswer,
  decidePhase,
  decideReferral,
  decideClosing,
  decideCorrection,
  decideFollowUp,
  decideClaim,
];

/** The rules of the journeys: what becomes of a command. Pure; the refusal carries its French sentence. */
export const decide = (journey: Journey | undefined, command: JourneyCommand, context: DecisionContext): Decision => {
  const beginning = decideIntake(journey, command, context);
  if (beginning) return beginning;
  if (!journey) return refuse('unknownJourney', []);
  if (journey.absorbedInto) return refuse('absorbed', [journey.absorbedInto.on, journey.absorbedInto.by]);
  if (isErased(journey)) return refuse('erased', []);
  for (const family of families) {
    const decision = family(journey, command, context);
    if (decision) return decision;
  }
  throw new Error(`no rule for the command ${command.type}`);
};
