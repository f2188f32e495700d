import { type Context, Hono } from 'hono';
import { html } from '../../../../functions/http/web/html.ts';
import { drawAvatar } from '../pages/drawMessage.ts';
import { drawHead } from '../pages/layout.ts';
import { policy } from '../pages/policy.ts';
import type { Slack } from '../slack.ts';
import { texts } from '../texts.ts';
import type { Workspace } from '../workspace.ts';
import type { IdentityProvider } from './identityProvider.ts';

/** Slack's page of signing in, where one picks who one is, and the keys of what it states. */
export const createOpenIdRoutes = ({ workspace, installed }: Slack, provider: IdentityProvider): Hono => {
  /** The code of Slack's error, for a question that it does not answer. */
  const faultIn = (asked: Record<string, string>): string | undefined => {
    if (!provider.isClient(asked.client_id)) return 'invalid_client_id';
    if (!installed.redirectUrls.has(asked.redirect_uri ?? '')) return 'bad_redirect_uri';
    if (asked.response_type !== 'code') return 'unsupported_response_type';
    const wanted = (asked.scope ?? '').split(/[ ,]/);
    return wanted.includes('openid') && wanted.every((scope) => installed.userScopes.has(scope))
      ? undefined
      : 'invalid_scope';
  };

  const answer = (context: Context, { redirect_uri = '', state = '', nonce = '' }: Record<string, string>) => {
    const userId = context.req.query('user');
    const back = new URL(redirect_uri);
    if (userId === undefined || !workspace.person(userId)) back.searchParams.set('error', 'access_denied');
    else back.searchParams.set('code', provider.grant(userId, { redirectUri: redirect_uri, nonce }));
    back.searchParams.set('state', state);
    return context.redirect(back.href, 302);
  };

  return new Hono()
    .get('/openid/connect/keys', (context) => context.json(provider.publicKeys()))
    .get('/openid/connect/authorize', (context) => {
      const { user, ...asked } = context.req.query();
      const fault = faultIn(asked);
      if (fault !== undefined) return context.text(texts.signInRefused(fault), 400);
      if (user !== undefined) return answer(context, asked);
      context.header('content-security-policy', policy);
      return context.html(drawWho(workspace, new URLSearchParams(asked)));
    });
};

const drawWho = (workspace: Workspace, asked: URLSearchParams) => html`<!doctype html>
<html lang="fr">
${drawHead(texts.signIn)}
<body class="sign-in"><main>
<h1>${texts.signIn}</h1>
<p class="hint">${texts.signInHint}</p>
<ul class="people">${workspace.people.map(
  ({ id, name }) =>
    html`<li><a href="?${asked.toString()}&user=${id}">${drawAvatar(id, workspace)} <span class="name">${name}</span></a></li>`,
)}</ul>
<p><a href="?${asked.toString()}&user=">${texts.signInRefuse}</a></p>
</main></body>
</html>`;
