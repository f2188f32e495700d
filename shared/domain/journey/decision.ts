import type { Association } from '../association.ts';
import type { Refusal } from '../refusals.ts';
import type { CommandContext, JourneyCommand } from './commands.ts';
import type { JourneyFact } from './events.ts';
import type { Journey } from './journey.ts';

/** Facts when the command is accepted (none when it changes nothing), or why it is refused. */
export type Decision = JourneyFact[] | Refusal;

export const isRefusal = (decision: Decision): decision is Refusal => !Array.isArray(decision);

/** What a decision may look at besides the journey. */
export type DecisionContext = CommandContext & { association: Association };

/** One family of commands: undefined when the command is not of it. */
export type Decide = (journey: Journey, command: JourneyCommand, context: DecisionContext) => Decision | undefined;
