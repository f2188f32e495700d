import { type Html, html } from '../../../../functions/http/web/html.ts';
import { startValues } from '../blocks/values.ts';
import { writeGesture } from '../people/gestures.ts';
import type { Slack } from '../slack.ts';
import type { Message } from '../store/messages.ts';
import { toMicroseconds } from '../store/ts.ts';
import { texts } from '../texts.ts';
import { type Person, slackIds, type Workspace } from '../workspace.ts';
import { drawBlocks } from './drawBlocks.ts';
import { drawMrkdwn } from './mrkdwn.ts';
import { messageId, paths } from './paths.ts';
import { hour } from './times.ts';

export const instantOf = (message: Message) => Math.floor(toMicroseconds(message.ts) / 1000);

/** Initials on a colour of their own, the same on every page. */
export const drawAvatar = (id: string, { people, nameOf }: Workspace): Html => {
  const initials = nameOf(id)
    .split(/[\s.-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
  const tone = people.findIndex((person) => person.id === id) + 1;
  return html`<span class="avatar tone-${tone % 8}" aria-hidden="true">${initials}</span>`;
};

type Setting = Pick<Slack, 'workspace' | 'installed'>;

/** What the app offers to do with a message. In a form of its own, so that Enter in a field presses none of it. */
const drawShortcuts = ({ ts, visibleTo }: Message, path: string, { installed: { shortcuts } }: Setting): Html | '' => {
  if (shortcuts.size === 0 || visibleTo !== null) return '';
  const id = `${messageId(ts)}-more`;
  return html`<form class="shortcuts" method="post" action="${path}">
    <button type="button" class="more" popovertarget="${id}" aria-label="${texts.messageMenu}">⋯</button>
    <div popover id="${id}" class="menu">${[...shortcuts].map(
      ([callbackId, name]) =>
        html`<button name="do" value="${writeGesture({ kind: 'shortcut', callbackId })}" class="item">${name}</button>`,
    )}</div></form>`;
};

/** A message with what answers it, in the form that its buttons send. */
export const drawMessage = (message: Message, replies: readonly Message[], viewer: Person, setting: Setting): Html => {
  const { workspace } = setting;
  const { channel, ts, user, blocks } = message;
  const id = messageId(ts);
  const path = paths.message(viewer.id, channel, ts);
  const name = workspace.nameOf(user);
  const instant = instantOf(message);
  const scene = { id, workspace, values: startValues(blocks), searches: {}, errors: {} };
  return html`<li id="${id}" class="message${message.visibleTo === null ? '' : ' private'}">
    ${drawAvatar(user, workspace)}
    <div class="said">
      <p class="by"><strong>${name}</strong>${user === slackIds.botUser && html` <span class="tag">${texts.app}</span>`}
        <time datetime="${new Date(instant).toISOString()}">${hour(instant)}</time>
        ${message.edited && html`<span class="note">(${texts.edited})</span>`}
        ${message.visibleTo !== null && html`<span class="note">${texts.onlyYou}</span>`}</p>
      <form method="post" action="${path}">
        ${blocks.length > 0 ? drawBlocks(blocks, scene) : html`<div class="text">${drawMrkdwn(message.text, workspace)}</div>`}
        ${message.visibleTo !== null && html`<button name="do" value="dismiss" class="link" data-dismiss>${texts.dismiss}</button>`}
      </form>
      ${
        replies.length > 0 &&
        html`<p class="note">${texts.replies(replies.length)}</p>
          <ol class="replies">${replies.map((reply) => drawMessage(reply, [], viewer, setting))}</ol>`
      }
    </div>
    ${drawShortcuts(message, path, setting)}
  </li>`;
};
