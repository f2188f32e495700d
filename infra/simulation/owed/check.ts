import type { Trace } from '../trace.ts';
export type Violation = { kind: string; journeyId?: string; at: number; message: string; said: string };
export const check = (_: Trace): { obligations: number; lateness: number[]; violations: Violation[] } => ({
  obligations: 0,
  lateness: [],
  violations: [],
});
