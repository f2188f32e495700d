import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { readIdToken } from '../../../../functions/http/console/signIn/idToken.ts';
import type { Jwk } from '../../../../functions/runtime/slackOpenId.ts';

const now = Date.parse('2017-01-03T10:00:00.000Z');
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey: Jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'one' };
const expected = { issuer: 'https://slack.com', audience: 'us', nonce: 'N1', team: 'T1', now };

const claims = {
  iss: 'https://slack.com',
  aud: 'us',
  exp: now / 1000 + 300,
  nonce: 'N1',
  'https://slack.com/team_id': 'T1',
  'https://slack.com/user_id': 'U1',
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokenOf = (changes: object = {}, header: object = {}, key = pair.privateKey): string => {
  const signed = `${part({ alg: 'RS256', kid: 'one', ...header })}.${part({ ...claims, ...changes })}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
};

test('a statement that Slack signed for us, about our question, says who somebody is', () => {
  expect(readIdToken(tokenOf(), [publicKey], expected)).toEqual({ slackUserId: 'U1' });
});

test.each([
  ['another issuer', { iss: 'https://slack.example' }, 'otherIssuer'],
  ['for another app', { aud: 'them' }, 'otherAudience'],
  ['for several apps', { aud: ['us', 'them'] }, 'unreadable'],
  ['about another question', { nonce: 'N2' }, 'otherNonce'],
  ['about no question', { nonce: undefined }, 'unreadable'],
  ['that ends this second', { exp: now / 1000 }, 'expired'],
  ['without an end', { exp: undefined }, 'unreadable'],
  ['of another workspace', { 'https://slack.com/team_id': 'T2' }, 'otherTeam'],
])('a statement %s is not believed', (_, changes, fault) => {
  expect(readIdToken(tokenOf(changes), [publicKey], expected)).toEqual({ fault });
});

test('a statement that somebody else signed is not believed', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const fault = { fault: 'badSignature' };
  expect(readIdToken(tokenOf({}, {}, other), [publicKey], expected)).toEqual(fault);
  expect(readIdToken(tokenOf({}, { kid: 'two' }), [publicKey], expected)).toEqual(fault);
  expect(readIdToken(tokenOf(), [], expected)).toEqual(fault);
});

test('a statement that was changed after it was signed is not believed', () => {
  const [head, , signature] = tokenOf().split('.');
  const changed = `${head}.${part({ ...claims, 'https://slack.com/user_id': 'U2' })}.${signature}`;
  expect(readIdToken(changed, [publicKey], expected)).toEqual({ fault: 'badSignature' });
});

test('nobody chooses how a statement is signed: not at all, or with the public key as a secret', () => {
  const unsigned = `${part({ alg: 'none', kid: 'one' })}.${part(claims)}.`;
  expect(readIdToken(unsigned, [publicKey], expected)).toEqual({ fault: 'unreadable' });
  const text = `${part({ alg: 'HS256', kid: 'one' })}.${part(claims)}`;
  const pem = pair.publicKey.export({ type: 'spki', format: 'pem' });
  const hashed = `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
  expect(readIdToken(hashed, [publicKey], expected)).toEqual({ fault: 'unreadable' });
});

test.each(['', 'a.b.c', '..', 'eyJ.eyJ', `${tokenOf()}.more`, '%%%.%%%.%%%'])('%j is no statement', (token) => {
  expect(readIdToken(token, [publicKey], expected)).toEqual({ fault: 'unreadable' });
});
