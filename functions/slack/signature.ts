import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../shared/domain/time.ts';

const fiveMinutes = 300;

/**
 * Did Slack sign this body, less than five minutes ago? Older ones may be replayed, and those of the future were made
 * to be replayed later.
 *
 * @param clock real time, also where that of the journeys is turned: the signature has Slack's
 */
export const isSigned = (
  body: string,
  headers: Readonly<Record<string, string | undefined>>,
  { signingSecret, clock }: { signingSecret: string; clock: Clock },
): boolean => {
  const { 'x-slack-request-timestamp': timestamp = '', 'x-slack-signature': signature = '' } = headers;
  const age = Math.abs(Math.floor(clock.now() / 1000) - Number(timestamp));
  if (!/^\d+$/.test(timestamp) || age > fiveMinutes) return false;
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const [expected, given] = [Buffer.from(`v0=${digest}`), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
};
