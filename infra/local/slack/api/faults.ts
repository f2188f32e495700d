import type { Switches } from '../switches.ts';

/** An answer of the Web API; a body that is a text goes out as it is. */
export type Outcome = { status: number; body: unknown; headers?: Record<string, string> };

const unavailable: Outcome = { status: 503, body: { ok: false, error: 'service_unavailable' } };

const nonsense: readonly Outcome[] = [
  {
    status: 200,
    body: '<!doctype html><title>Service temporarily unavailable</title>',
    headers: { 'content-type': 'text/html' },
  },
  { status: 200, body: '{"ok":true,"chan', headers: { 'content-type': 'application/json' } },
  { status: 200, body: [] },
];

/** What the Web API answers in place of doing what it is asked, while it is ill; its nonsense takes turns. */
export const createFaults = (switches: Switches) => {
  let told = 0;
  return (): Outcome | undefined => {
    if (switches.down) return unavailable;
    return switches.absurd ? nonsense[told++ % nonsense.length] : undefined;
  };
};
