import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { ProgrammeId } from '../../../shared/domain/codeLists.ts';

const state = z.object({
  Type: z.string(),
  Next: z.string().optional(),
  Catch: z.array(z.object({ Next: z.string() })).default([]),
  Choices: z.array(z.object({ Next: z.string() })).default([]),
});
const definition = z.object({ States: z.record(z.string(), state) });

/** One phase of a journey machine: its four states from planning to what comes after, and the phases it may go to. */
export type MachinePhase = { plan: string; waits: string; due: string; after: string; goesTo: string[] };

/** The phases of a programme's machine, as its definition draws them: those that the state «Stage» leads to. */
export const machineGraph = (programme: ProgrammeId): MachinePhase[] => {
  const file = new URL(`../../../workflows/${programme}.asl.json`, import.meta.url);
  const { States } = definition.parse(JSON.parse(readFileSync(file, 'utf8')));
  const plans = (States.Stage?.Choices ?? []).map(({ Next }) => Next).filter((name) => States[name]?.Type === 'Task');
  return plans.map((plan) => {
    const waits = States[plan]?.Next ?? '';
    const after = States[waits]?.Next ?? '';
    const goesTo = (States[after]?.Choices ?? [])
      .map(({ Next }) => Next)
      .filter((name) => plans.includes(name) && name !== plan);
    return { plan, waits, due: States[waits]?.Catch[0]?.Next ?? '', after, goesTo };
  });
};
