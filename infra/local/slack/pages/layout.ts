import { attribute, type Html, html } from '../../../../functions/http/web/html.ts';
import type { Slack } from '../slack.ts';
import { type Switches, switchNames } from '../switches.ts';
import { texts } from '../texts.ts';
import type { Person } from '../workspace.ts';
import { drawAvatar } from './drawMessage.ts';
import { drawModal } from './drawModal.ts';
import { homePlace, paths } from './paths.ts';
import { day, hour } from './times.ts';

const badge = (count: number): Html | '' =>
  count === 0
    ? ''
    : html`<span class="badge"><span aria-hidden="true">${count > 99 ? '99+' : count}</span><span class="unseen">${texts.unread(count)}</span></span>`;

/** A fault that is on changes what one sees everywhere. */
const drawFaults = (switches: Switches): Html | '' => {
  const on = switchNames.filter((name) => switches[name]).map((name) => texts.faults[name][0]);
  return on.length === 0
    ? ''
    : html`<span class="badge"><span aria-hidden="true">!</span><span class="unseen">${on.join(', ')}</span></span>`;
};

const here = (is: boolean) => attribute('aria-current', is ? 'page' : undefined);

/** Who one can be, where one can go, what time it is. */
const drawSide = (
  { workspace, store, clock, installed, switches }: Slack,
  viewer: Person,
  place: string | undefined,
): Html => {
  const unread = (user: string, id: string) => store.readMarks.unread(user, id);
  const unreadOf = (user: string) => workspace.channelsOf(user).reduce((sum, { id }) => sum + unread(user, id), 0);
  // Where the same place is open to both, one stays in it when one changes person.
  const landing = ({ id }: Person) => {
    if (place === homePlace) return paths.openHome(id);
    return workspace.channelsOf(id).some((channel) => channel.id === place)
      ? paths.place(id, place ?? '')
      : paths.landing(workspace, id);
  };

  return html`<header class="side" id="side">
    <p class="brand"><a href="/slack">${texts.title}</a></p>
    <p class="clock">${texts.simulated}<br><strong>${day(clock.now())}, ${hour(clock.now())}</strong></p>
    <nav aria-labelledby="people"><h2 id="people">${texts.people}</h2><ul class="people">${workspace.people.map(
      (person) => html`<li><a href="${landing(person)}"${here(person.id === viewer.id)}>
        ${drawAvatar(person.id, workspace)} <span class="name">${person.name}</span> ${badge(unreadOf(person.id))}</a></li>`,
    )}</ul></nav>
    <nav aria-labelledby="channels"><h2 id="channels">${texts.conversations}</h2><ul class="channels">${
      installed.homeTab
        ? html`<li><a href="${paths.openHome(viewer.id)}"${here(place === homePlace)}>
        <span class="kind home" aria-hidden="true"></span> <span class="name">${texts.home}</span></a></li>`
        : ''
    }${workspace.channelsOf(viewer.id).map(
      ({ id, name, kind }) => html`<li><a href="${paths.place(viewer.id, id)}"${here(id === place)}>
        <span class="kind ${kind}" aria-hidden="true"></span>
        <span class="name">${name}</span> ${badge(unread(viewer.id, id))}</a></li>`,
    )}
      <li class="apart"><a href="${paths.exchanges(viewer.id)}"${here(place === undefined)}>
        <span class="kind log" aria-hidden="true"></span> <span class="name">${texts.exchanges}</span> ${drawFaults(switches)}</a></li>
      <li><a href="${paths.gallery}">
        <span class="kind gallery" aria-hidden="true"></span> <span class="name">${texts.gallery}</span></a></li>
    </ul></nav>
  </header>`;
};

export const drawHead = (title: string): Html => html`<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – ${texts.title}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/slack/style.css">
  <script src="/slack/comfort.js" defer></script>
</head>`;

/** `place` is the channel's id or the home; without one no modal lies over the page. */
type Screen = { title: string; viewer: Person; place?: string; body: Html };

/** A whole page: the side, the body, and over them the modal that the person has open. */
export const drawPage = (slack: Slack, { title, viewer, place, body }: Screen): Html => {
  const front = place === undefined ? undefined : slack.store.views.modals(viewer.id).at(-1);
  const modal = front && place && drawModal(front, place, slack.workspace);
  return html`<!doctype html>
<html lang="fr">
${drawHead(`${title} – ${viewer.name}`)}
<body data-version="${slack.store.version()}">
  <a class="skip" href="#messages">${texts.skipToMessages}</a>
  <div class="app" id="app"${attribute('inert', modal !== undefined)}>
    ${drawSide(slack, viewer, place)}
    <main>${body}</main>
  </div>
  <div id="front">${modal}</div>
</body>
</html>`;
};
