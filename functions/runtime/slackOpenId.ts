import type { JsonWebKey } from 'node:crypto';
import * as z from 'zod/mini';
import { environment, required } from './environment.ts';
import { keptSecrets } from './keptSecrets.ts';

const schema = z.object({ clientId: z.string(), clientSecret: z.string() });

const secrets = keptSecrets(
  schema,
  () => ({ clientId: environment().SLACK_CLIENT_ID, clientSecret: environment().SLACK_CLIENT_SECRET }),
  'SLACK_SIGN_IN_PARAMETER',
);

/** A key of the issuer, as Node reads it. */
export type Jwk = JsonWebKey & { kid?: string };

const tokenAnswer = z.union([
  z.object({ ok: z.literal(true), id_token: z.string() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);
const keysAnswer = z.object({ keys: z.array(z.looseObject({ kid: z.optional(z.string()) })) });

const patience = 5_000;

/** Where Slack's methods are; the issuer is the same host. */
const api = (): string => environment().SLACK_API_URL ?? 'https://slack.com/api/';
const issuer = (): string => new URL(api()).origin;
const redirectUri = (): string => `${required('PUBLIC_URL')}/equipe/retour`;

/**
 * Sign in with Slack: OpenID Connect with a code, a secret, state and nonce. Its token method takes no proof key (PKCE).
 * Every call rejects when Slack does not answer.
 */
export const slackOpenId = {
  /** who has to have signed, and for whom */
  party: async (): Promise<{ issuer: string; audience: string }> => ({
    issuer: issuer(),
    audience: (await secrets()).clientId,
  }),

  /** Where Slack asks who somebody is, in this workspace. */
  authorizeUrl: async ({ state, nonce, team }: { state: string; nonce: string; team: string }): Promise<string> => {
    const { clientId } = await secrets();
    const redirect_uri = redirectUri();
    const asked = { response_type: 'code', scope: 'openid', client_id: clientId, redirect_uri, state, nonce, team };
    return `${issuer()}/openid/connect/authorize?${new URLSearchParams(asked)}`;
  },

  /** The signed statement of who somebody is, for the code that they brought; or Slack's word for why there is none. */
  idTokenFor: async (code: string): Promise<{ idToken: string } | { fault: string }> => {
    const { clientId: client_id, clientSecret: client_secret } = await secrets();
    const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri(), client_id, client_secret };
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(`${api()}openid.connect.token`, {
      method: 'POST',
      body: new URLSearchParams(grant),
      signal,
    });
    if (!answer.ok) throw new Error(`Slack answered ${answer.status}`);
    const said = tokenAnswer.parse(await answer.json());
    return said.ok ? { idToken: said.id_token } : { fault: said.error };
  },

  /** The keys with which Slack signs now. */
  keys: async (): Promise<Jwk[]> => {
    const answer = await fetch(`${issuer()}/openid/connect/keys`, { signal: AbortSignal.timeout(patience) });
    return keysAnswer.parse(await answer.json()).keys as Jwk[];
  },
};
