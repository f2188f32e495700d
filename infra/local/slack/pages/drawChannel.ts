import type { Slack } from '../slack.ts';
import type { Message } from '../store/messages.ts';
import { endOfTime } from '../store/ts.ts';
import { texts } from '../texts.ts';
import type { Channel, Person } from '../workspace.ts';
import { drawMessage, instantOf } from './drawMessage.ts';
import { attribute, type Html, html } from './html.ts';
import { paths } from './paths.ts';
import { day } from './times.ts';

const pageSize = 60;

const about = ({ kind, members }: Channel): string => {
  if (kind === 'direct') return texts.directWithApp;
  const count = texts.members(members.length - 1);
  return `${kind === 'private' ? texts.privateChannel : texts.publicChannel}, ${count}`;
};

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
  const { store, workspace } = slack;
  const found = store.messages.feed(channel.id, viewer.id, before ?? endOfTime, pageSize + 1);
  const messages = found.slice(0, pageSize).reverse();
  const oldest = messages[0];
  const newest = messages.at(-1);
  if (newest !== undefined) store.readMarks.mark(viewer.id, channel.id, newest.ts);

  const days = Map.groupBy(messages, (message) => day(instantOf(message)));
  const drawn = (message: Message) =>
    drawMessage(message, store.messages.replies(channel.id, message.ts, viewer.id), viewer, workspace);
  return html`<div class="top"><h1>${channel.name}</h1><p>${about(channel)}</p></div>
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
      ${before === undefined ? '' : html`<p class="turn"><a href="${paths.channel(viewer.id, channel.id)}">${texts.newest}</a></p>`}
    </div></div>
    <form class="write" method="post" action="${paths.channel(viewer.id, channel.id)}">
      <label for="text" class="unseen">${texts.write}</label>
      <input id="text" name="text" type="text" autocomplete="off" placeholder="${texts.write}" aria-describedby="write-hint" required${attribute('autofocus', writing)}>
      <button class="primary">${texts.send}</button>
      <p class="hint" id="write-hint">${texts.writeHint}</p>
    </form>`;
};
