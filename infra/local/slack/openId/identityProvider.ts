import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Clock, Instant } from '../../../../shared/domain/time.ts';
import { SlackError } from '../slackError.ts';
import { slackIds } from '../workspace.ts';

/** What the app asks when it sends somebody to sign in. */
export type Question = { redirectUri: string; nonce: string };

export type Client = { clientId: string; clientSecret: string };

type Grant = Question & { userId: string; until: Instant };

const minute = 60_000;
const kid = 'local';

export type IdentityProvider = ReturnType<typeof createIdentityProvider>;

/** Who signs in, as Slack states it: a code for the app, for the code a signed id token. Keys and codes are in memory only. */
export const createIdentityProvider = ({ clientId, clientSecret }: Client, clock: Clock) => {
  const grants = new Map<string, Grant>();
  let made: ReturnType<typeof generateKeyPairSync> | undefined;
  // Made when somebody first signs in: it takes a tenth of a second.
  const keys = () => {
    made ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
    return made;
  };

  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  const idToken = (issuer: string, { userId, nonce }: Grant): string => {
    const iat = Math.floor(clock.now() / 1000);
    const claims = {
      iss: issuer,
      sub: userId,
      aud: clientId,
      exp: iat + 300,
      iat,
      auth_time: iat,
      nonce,
      'https://slack.com/team_id': slackIds.team,
      'https://slack.com/user_id': userId,
    };
    const signed = `${part({ typ: 'JWT', alg: 'RS256', kid })}.${part(claims)}`;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), keys().privateKey).toString('base64url')}`;
  };

  return {
    /** Is it this app that asks? */
    isClient: (id: string | undefined): boolean => id === clientId,

    /** A code for this person's answer: good once, for ten minutes. */
    grant: (userId: string, question: Question): string => {
      const code = randomBytes(16).toString('hex');
      grants.set(code, { ...question, userId, until: clock.now() + 10 * minute });
      return code;
    },

    /** `openid.connect.token`. Throws a SlackError. */
    exchange: (args: Record<string, unknown>, issuer: string) => {
      if (args.client_id !== clientId) throw new SlackError('invalid_client_id');
      if (args.client_secret !== clientSecret) throw new SlackError('bad_client_secret');
      const code = String(args.code);
      const grant = grants.get(code);
      grants.delete(code);
      if (!grant || grant.until <= clock.now()) throw new SlackError('invalid_code');
      if (grant.redirectUri !== args.redirect_uri) throw new SlackError('bad_redirect_uri');
      return { access_token: 'xoxp-local', token_type: 'Bearer', id_token: idToken(issuer, grant) };
    },

    /** The public half, as the app reads it. */
    publicKeys: () => ({ keys: [{ ...keys().publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid }] }),
  };
};
