import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import type { Form } from '../blocks/values.ts';
import { keepDraft } from '../people/draft.ts';
import { readGesture } from '../people/gestures.ts';
import { searchView } from '../people/searchView.ts';
import { submitView } from '../people/submitView.ts';
import { useMessage } from '../people/useMessage.ts';
import { closeView, useView } from '../people/useView.ts';
import { write } from '../people/write.ts';
import type { Slack } from '../slack.ts';
import { texts } from '../texts.ts';
import type { Use } from '../wire/payloads.ts';
import type { Channel, Person } from '../workspace.ts';
import { css } from './css.ts';
import { drawChannel } from './drawChannel.ts';
import { drawExchanges } from './drawExchanges.ts';
import { drawPage } from './layout.ts';
import { messageId, paths } from './paths.ts';

const comfort = readFileSync(new URL('./comfort.js', import.meta.url), 'utf8');

/** Nothing but the stand-in's own style and script runs on its pages, whatever a message says. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'";

type Visit = { person: Person; channel: Channel };
type Handler = (context: Context, visit: Visit) => Response | Promise<Response>;

const readForm = async (context: Context): Promise<Form> => {
  const fields = new URLSearchParams(await context.req.text());
  return (name) => fields.getAll(name);
};

const notFound = (context: Context) => context.text(texts.notFound, 404);

/** Where a response_url of this id is, as the bot reaches it. */
const responseUrl = (context: Context) => (id: string) => new URL(`/api/hooks/${id}`, context.req.url).href;

/** A button with an address opens it, after the bot has heard of the click; any other leads back. */
const follow = (context: Context, use: Use | undefined, back: string) => {
  const url = use?.element.type === 'button' ? use.element.url : undefined;
  return context.redirect(url && /^https?:\/\//.test(url) ? url : back, 303);
};

/** The pages under `/slack`: a person and a channel are in the address, so that two tabs can be two people. */
export const createPages = (slack: Slack): Hono => {
  const { workspace, store } = slack;

  /** For a person in a channel that they are in; nothing else is found. */
  const visit = (handler: Handler) => (context: Context) => {
    const person = workspace.person(context.req.param('user') ?? '');
    const channel = workspace.channel(context.req.param('channel') ?? '');
    if (person === undefined || !channel?.members.includes(person.id)) return notFound(context);
    return handler(context, { person, channel });
  };

  const showChannel: Handler = (context, { person, channel }) => {
    const { avant: before, ecrire } = context.req.query();
    const body = drawChannel(slack, person, channel, { before, writing: ecrire !== undefined });
    return context.html(drawPage(slack, { title: channel.name, viewer: person, channel, body }));
  };

  const takeText: Handler = async (context, { person, channel }) => {
    const form = await readForm(context);
    await write(slack, person, channel, form('text')[0] ?? '', responseUrl(context));
    return context.redirect(paths.writing(person.id, channel.id), 303);
  };

  const takeMessageGesture: Handler = async (context, { person, channel }) => {
    const form = await readForm(context);
    const gesture = readGesture(form('do')[0] ?? '');
    const message = store.messages.find(channel.id, context.req.param('ts') ?? '');
    const back = `${paths.channel(person.id, channel.id)}#${messageId(message?.ts ?? '')}`;
    if (message === undefined || (message.visibleTo ?? person.id) !== person.id) return context.redirect(back, 303);
    if (gesture?.kind === 'dismiss' && message.visibleTo !== null) store.messages.remove(message.ts);
    if (gesture?.kind !== 'use') return context.redirect(back, 303);
    const use = await useMessage(slack, person, channel, message, gesture, form, responseUrl(context));
    return follow(context, use, back);
  };

  const takeViewGesture: Handler = async (context, { person, channel }) => {
    const form = await readForm(context);
    const gesture = readGesture(form('do')[0] ?? '');
    const open = store.views.find(context.req.param('id') ?? '');
    const back = paths.channel(person.id, channel.id);
    if (open?.user !== person.id) return context.redirect(back, 303);
    if (gesture?.kind === 'close') {
      await closeView(slack, person, open);
      return context.redirect(back, 303);
    }
    const draft = keepDraft(slack, open, form);
    if (gesture?.kind === 'submit') await submitView(slack, person, draft);
    if (gesture?.kind === 'search') await searchView(slack, person, draft, gesture);
    const use = gesture?.kind === 'use' ? await useView(slack, person, draft, gesture) : undefined;
    return follow(context, use, back);
  };

  const showExchanges = (context: Context) => {
    const viewer = workspace.person(context.req.param('user') ?? '');
    if (viewer === undefined) return notFound(context);
    return context.html(drawPage(slack, { title: texts.exchanges, viewer, body: drawExchanges(slack, viewer) }));
  };

  const takeSwitches = async (context: Context) => {
    const form = await readForm(context);
    const on = (name: string) => form(name).length > 0;
    Object.assign(slack.switches, { slow: on('slow'), down: on('down'), rateLimited: on('rateLimited') });
    return context.redirect(paths.exchanges(context.req.param('user') ?? ''), 303);
  };

  const enter = (context: Context) => {
    const first = workspace.people[0]?.id ?? '';
    return context.redirect(paths.channel(first, workspace.channelsOf(first)[0]?.id ?? ''));
  };

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
    .get('/slack', enter)
    .get('/slack/:user/echanges', showExchanges)
    .post('/slack/:user/echanges', takeSwitches)
    .get('/slack/:user/:channel', visit(showChannel))
    .post('/slack/:user/:channel', visit(takeText))
    .post('/slack/:user/:channel/messages/:ts', visit(takeMessageGesture))
    .post('/slack/:user/:channel/vues/:id', visit(takeViewGesture));
};
