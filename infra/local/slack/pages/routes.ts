import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { Slack } from '../slack.ts';
import { createChannelRoutes } from './channelRoutes.ts';
import { css } from './css.ts';
import { createExchangeRoutes } from './exchangeRoutes.ts';
import { createGalleryRoutes } from './galleryRoutes.ts';
import { paths } from './paths.ts';
import { policy } from './policy.ts';
import { createViewRoutes } from './viewRoutes.ts';

const comfort = readFileSync(new URL('./comfort.js', import.meta.url), 'utf8');

/** The pages under `/slack`. */
export const createPages = (slack: Slack): Hono => {
  const { workspace, store } = slack;
  return new Hono()
    .use('/slack/*', async (context, next) => {
      await next();
      context.header('content-security-policy', policy);
    })
    .get('/slack/style.css', (context) => context.body(css, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/slack/comfort.js', (context) =>
      context.body(comfort, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    )
    .get('/slack/version', (context) => context.text(store.version()))
    .get('/slack', (context) => context.redirect(paths.landing(workspace, workspace.people[0]?.id ?? '')))
    .route('/', createGalleryRoutes(slack))
    .route('/', createExchangeRoutes(slack))
    .route('/', createViewRoutes(slack))
    .route('/', createChannelRoutes(slack));
};
