import { attribute, type Html, html } from '../../../../functions/http/web/html.ts';
import type { Installed } from '../installed.ts';
import type { Slack } from '../slack.ts';
import type { Message } from '../store/messages.ts';
import { endOfTime } from '../store/ts.ts';
import { texts } from '../texts.ts';
import type { Channel, Person, Workspace } from '../workspace.ts';
import { drawMembers } from './drawMembers.ts';
import { drawMessage, instantOf } from './drawMessage.ts';
import { paths } from './paths.ts';
import { day } from './times.ts';

const pageSize = 60;

const about = (channel: Channel, viewer: Person, workspace: Workspace): Html => {
  if (channel.kind === 'direct') return html`<p>${texts.directWithApp}</p>`;
  const kind = channel.kind === 'private' ? texts.privateChannel : texts.publicChannel;
  return html`<div class="about">${kind}, ${drawMembers(channel, viewer, workspace)}</div>`;
};

/** Where the browser offers what begins as one types, it offers the commands. */
const drawCommands = (commands: Installed['commands']): Html =>
  html`<datalist id="commands">${commands.map(({ name, about }) => html`<option value="${name} ">${about}</option>`)}</datalist>`;

/** The line to write in. */
const drawLine = (viewer: Person, channel: Channel, { commands }: Installed, writing: boolean): Html =>
  html`<form class="write" method="post" action="${paths.place(viewer.id, channel.id)}">
      <label for="text" class="unseen">${texts.write}</label>
      <input id="text" name="text" type="text" autocomplete="off" list="commands" placeholder="${texts.write}" aria-describedby="write-hint" required${attribute('autofocus', writing)}>
      ${drawCommands(commands)}<button class="primary">${texts.send}</button>
      <p class="hint" id="write-hint">${texts.writeHint}</p>
    </form>`;

/**
 * A channel as one person sees it: its last messages, or those before a ts, and the line to write in. What is shown
 * counts as read.
 */
export const drawChannel = (
  slack: Slack,
  viewer: Person,
  channel: Channel,
  { before, writing }: { before?: string | undefined; writing: boolean },
): Html => {
  const { store, workspace, installed } = slack;
  const found = store.messages.feed(channel.id, viewer.id, before ?? endOfTime, pageSize + 1);
  const messages = found.slice(0, pageSize).reverse();
  const oldest = messages[0];
  const newest = messages.at(-1);
  if (newest !== undefined) store.readMarks.mark(viewer.id, channel.id, newest.ts);

  const days = Map.groupBy(messages, (message) => day(instantOf(message)));
  const drawn = (message: Message) =>
    drawMessage(message, store.messages.replies(channel.id, message.ts, viewer.id), viewer, slack);
  return html`<div class="top"><h1>${channel.name}</h1>${about(channel, viewer, workspace)}</div>
    <div class="scroll"><div id="messages" role="log" tabindex="-1">
      ${
        found.length > pageSize && oldest !== undefined
          ? html`<p class="turn"><a href="${paths.older(viewer.id, channel.id, oldest.ts)}">${texts.older}</a></p>`
          : ''
      }
      ${messages.length === 0 ? html`<p class="empty">${texts.noMessages}</p>` : ''}
      ${[...days].map(
        ([title, list]) =>
          html`<section class="day"><h2><span>${title}</span></h2><ol>${list.map(drawn)}</ol></section>`,
      )}
      ${before === undefined ? '' : html`<p class="turn"><a href="${paths.place(viewer.id, channel.id)}">${texts.newest}</a></p>`}
    </div></div>
    ${channel.kind === 'direct' && installed.directReadOnly ? html`<p class="write">${texts.readOnly}</p>` : drawLine(viewer, channel, installed, writing)}`;
};
