import { Hono } from 'hono';
import { readGesture } from '../people/gestures.ts';
import { move } from '../people/move.ts';
import { useMessage } from '../people/useMessage.ts';
import { useShortcut } from '../people/useShortcut.ts';
import { write } from '../people/write.ts';
import type { Slack } from '../slack.ts';
import { drawChannel } from './drawChannel.ts';
import { drawPage } from './layout.ts';
import { messageId, paths } from './paths.ts';
import { createVisits, type ForMember, follow, readForm, responseUrl } from './visit.ts';

/** A channel, what is said in it, and who is in it. */
export const createChannelRoutes = (slack: Slack): Hono => {
  const { workspace, store } = slack;
  const { forMember } = createVisits(slack);

  const show: ForMember = (context, { person, channel }) => {
    const { avant: before, ecrire } = context.req.query();
    const body = drawChannel(slack, person, channel, { before, writing: ecrire !== undefined });
    return context.html(drawPage(slack, { title: channel.name, viewer: person, place: channel.id, body }));
  };

  const takeText: ForMember = async (context, { person, channel }) => {
    const form = await readForm(context);
    await write(slack, person, channel, form('text')[0] ?? '', responseUrl(context));
    return context.redirect(paths.writing(person.id, channel.id), 303);
  };

  const takeGesture: ForMember = async (context, { person, channel }) => {
    const form = await readForm(context);
    const gesture = readGesture(form('do')[0] ?? '');
    const message = store.messages.find(channel.id, context.req.param('ts') ?? '');
    const back = `${paths.place(person.id, channel.id)}#${messageId(message?.ts ?? '')}`;
    if (message === undefined || (message.visibleTo ?? person.id) !== person.id) return context.redirect(back, 303);
    if (gesture?.kind === 'dismiss' && message.visibleTo !== null) store.messages.remove(message.ts);
    if (gesture?.kind === 'shortcut')
      await useShortcut(slack, person, channel, message, gesture.callbackId, responseUrl(context));
    if (gesture?.kind !== 'use') return context.redirect(back, 303);
    const use = await useMessage(slack, person, channel, message, gesture, form, responseUrl(context));
    return follow(context, use, back);
  };

  const takeMove: ForMember = async (context, { person, channel }) => {
    const form = await readForm(context);
    const [joins, leaves] = [form('joins')[0], form('leaves')[0]];
    await move(slack, person, channel, joins ?? leaves ?? '', joins !== undefined);
    const stays = workspace.channel(channel.id)?.members.includes(person.id);
    return context.redirect(stays ? paths.place(person.id, channel.id) : paths.landing(workspace, person.id), 303);
  };

  return new Hono()
    .get('/slack/:user/:channel', forMember(show))
    .post('/slack/:user/:channel', forMember(takeText))
    .post('/slack/:user/:channel/membres', forMember(takeMove))
    .post('/slack/:user/:channel/messages/:ts', forMember(takeGesture));
};
