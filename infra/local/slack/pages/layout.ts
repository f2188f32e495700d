import type { Slack } from '../slack.ts';
import { texts } from '../texts.ts';
import type { Channel, Person } from '../workspace.ts';
import { drawAvatar } from './drawMessage.ts';
import { drawModal } from './drawModal.ts';
import { attribute, type Html, html } from './html.ts';
import { paths } from './paths.ts';
import { day, hour } from './times.ts';

const badge = (count: number): Html | '' =>
  count === 0
    ? ''
    : html`<span class="badge"><span aria-hidden="true">${count > 99 ? '99+' : count}</span><span class="unseen">${texts.unread(count)}</span></span>`;

const here = (is: boolean) => attribute('aria-current', is ? 'page' : undefined);

/** Who one can be, where one can go, what time it is. */
const drawSide = (slack: Slack, viewer: Person, channel: Channel | undefined): Html => {
  const { workspace, store, clock } = slack;
  const unread = (user: string, id: string) => store.readMarks.unread(user, id);
  const unreadOf = (user: string) => workspace.channelsOf(user).reduce((sum, { id }) => sum + unread(user, id), 0);
  // Where the same channel is open to both, one stays in it when one changes person.
  const landing = (person: Person) =>
    workspace.channelsOf(person.id).find(({ id }) => id === channel?.id) ?? workspace.channelsOf(person.id)[0];

  return html`<header class="side" id="side">
    <p class="brand"><a href="/slack">${texts.title}</a></p>
    <p class="clock">${texts.simulated}<br><strong>${day(clock.now())}, ${hour(clock.now())}</strong></p>
    <nav aria-labelledby="people"><h2 id="people">${texts.people}</h2><ul class="people">${workspace.people.map(
      (
        person,
      ) => html`<li><a href="${paths.channel(person.id, landing(person)?.id ?? '')}"${here(person.id === viewer.id)}>
        ${drawAvatar(person.id, workspace)} <span class="name">${person.name}</span> ${badge(unreadOf(person.id))}</a></li>`,
    )}</ul></nav>
    <nav aria-labelledby="channels"><h2 id="channels">${texts.conversations}</h2><ul class="channels">${workspace
      .channelsOf(viewer.id)
      .map(
        ({ id, name, kind }) => html`<li><a href="${paths.channel(viewer.id, id)}"${here(id === channel?.id)}>
        <span class="kind ${kind}" aria-hidden="true"></span>
        <span class="name">${name}</span> ${badge(unread(viewer.id, id))}</a></li>`,
      )}
      <li class="apart"><a href="${paths.exchanges(viewer.id)}"${here(channel === undefined)}>
        <span class="kind log" aria-hidden="true"></span> <span class="name">${texts.exchanges}</span></a></li>
    </ul></nav>
  </header>`;
};

type Screen = { title: string; viewer: Person; channel?: Channel; body: Html };

/** A whole page: the side, the body, and over them the modal that the person has open. */
export const drawPage = (slack: Slack, { title, viewer, channel, body }: Screen): Html => {
  const front = channel && slack.store.views.modals(viewer.id).at(-1);
  const modal = front && channel && drawModal(front, viewer.id, channel.id, slack.workspace);
  return html`<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – ${viewer.name} – ${texts.title}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/slack/style.css">
  <script src="/slack/comfort.js" defer></script>
</head>
<body data-version="${slack.store.version()}">
  <a class="skip" href="#messages">${texts.skipToMessages}</a>
  <div class="app" id="app"${attribute('inert', modal !== undefined)}>
    ${drawSide(slack, viewer, channel)}
    <main>${body}</main>
  </div>
  <div id="front">${modal}</div>
</body>
</html>`;
};
