import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type ProgrammeId, programmes } from '../../shared/domain/codeLists.ts';

/** As much of the Amazon States Language as the journey machines use. */
const state = z.object({
  Type: z.enum(['Task', 'Choice', 'Succeed', 'Fail']),
  Resource: z.string().optional(),
  Arguments: z.object({ FunctionName: z.string(), Payload: z.record(z.string(), z.string()) }).optional(),
  TimeoutSeconds: z.string().optional(),
  Retry: z.array(z.object({ ErrorEquals: z.array(z.string()) })).optional(),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })).optional(),
  Default: z.string().optional(),
  Next: z.string().optional(),
});
const definition = z.object({ StartAt: z.string(), States: z.record(z.string(), state) });

export type State = z.infer<typeof state>;

export const textOf = (programme: ProgrammeId): string =>
  readFileSync(new URL(`../../workflows/${programme}.asl.json`, import.meta.url), 'utf8');

/** The machine of a programme, with what the tests ask of its states. */
const machineOf = (programme: ProgrammeId) => {
  const { StartAt, States } = definition.parse(JSON.parse(textOf(programme)));
  const at = (name: string): State => {
    const found = States[name];
    if (!found) throw new Error(`no state ${name}`);
    return found;
  };
  /** where a state can lead, by any way */
  const next = (name: string): string[] => {
    const { Next, Default, Choices = [], Catch = [] } = at(name);
    return [Next, Default, ...Choices.map((choice) => choice.Next), ...Catch.map((caught) => caught.Next)].filter(
      (target) => target !== undefined,
    );
  };
  /** all that can be reached from a state, itself included */
  const reach = (name: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(name)) {
      seen.add(name);
      for (const target of next(name)) reach(target, seen);
    }
    return seen;
  };
  /** the choices of a state: the condition without its brackets, and where it leads */
  const choices = (name: string): Record<string, string> =>
    Object.fromEntries((at(name).Choices ?? []).map(({ Condition, Next }) => [Condition.slice(2, -2).trim(), Next]));
  return { start: StartAt, states: States, at, next, reach, choices };
};

export const machines = programmes.map(({ code }) => ({ programme: code, machine: machineOf(code) }));
