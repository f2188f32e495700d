import { createPublicKey, verify } from 'node:crypto';
import * as z from 'zod/mini';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Jwk } from '../../../runtime/slackOpenId.ts';

/** What an id token has to say: `nonce` is that of our own question, `team` our workspace. */
export type Expected = { issuer: string; audience: string; nonce: string; team: string; now: Instant };

/** Why an id token is not believed. */
export type TokenFault =
  | 'unreadable'
  | 'badSignature'
  | 'otherIssuer'
  | 'otherAudience'
  | 'otherNonce'
  | 'expired'
  | 'otherTeam';

const header = z.object({ alg: z.literal('RS256'), kid: z.string() });
const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nonce: z.string(),
  'https://slack.com/team_id': z.string(),
  'https://slack.com/user_id': z.string(),
});

/** Who signed in, as Slack's signed statement says it; or why it is not believed. Only RS256, so that none can be chosen. */
export const readIdToken = (
  token: string,
  keys: readonly Jwk[],
  expected: Expected,
): { slackUserId: string } | { fault: TokenFault } => {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const [said, signed] = [read(claims, body), read(header, head)];
  if (!said || !signed || more.length > 0) return { fault: 'unreadable' };
  const key = keys.find(({ kid }) => kid === signed.kid);
  if (!key || !isSigned(`${head}.${body}`, signature, key)) return { fault: 'badSignature' };
  const fault = faultIn(said, expected);
  return fault ? { fault } : { slackUserId: said['https://slack.com/user_id'] };
};

const faultIn = (said: z.infer<typeof claims>, expected: Expected): TokenFault | undefined => {
  if (said.iss !== expected.issuer) return 'otherIssuer';
  if (said.aud !== expected.audience) return 'otherAudience';
  if (said.nonce !== expected.nonce) return 'otherNonce';
  if (said.exp * 1000 <= expected.now) return 'expired';
  return said['https://slack.com/team_id'] === expected.team ? undefined : 'otherTeam';
};

const isSigned = (text: string, signature: string, key: Jwk): boolean =>
  key.kty === 'RSA' &&
  verify('RSA-SHA256', Buffer.from(text), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url'));

const read = <Schema extends z.ZodMiniType>(schema: Schema, part: string): z.infer<Schema> | undefined => {
  try {
    return schema.parse(JSON.parse(Buffer.from(part, 'base64url').toString()));
  } catch {
    return undefined;
  }
};
