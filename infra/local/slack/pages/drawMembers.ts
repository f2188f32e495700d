import { type Html, html } from '../../../../functions/http/web/html.ts';
import { texts } from '../texts.ts';
import type { Channel, Person, Workspace } from '../workspace.ts';
import { drawAvatar } from './drawMessage.ts';
import { paths } from './paths.ts';

/** Who is in a channel and who is not, with the way in and out: behind the count of its members. */
export const drawMembers = (channel: Channel, viewer: Person, workspace: Workspace): Html => {
  const isMember = ({ id }: Person) => channel.members.includes(id);
  const [inside, outside] = [workspace.people.filter(isMember), workspace.people.filter((one) => !isMember(one))];
  const drawPerson = (person: Person, button: Html | '') =>
    html`<li>${drawAvatar(person.id, workspace)} <span class="name">${person.name}</span> ${button}</li>`;
  const leaving = (person: Person) => {
    if (inside.length === 1) return '';
    const label = person.id === viewer.id ? texts.leave : texts.remove;
    return html`<button name="leaves" value="${person.id}">${label}<span class="unseen"> ${person.name}</span></button>`;
  };
  const joining = (person: Person) =>
    html`<button name="joins" value="${person.id}">${texts.invite}<span class="unseen"> ${person.name}</span></button>`;

  return html`<button type="button" class="link" popovertarget="members">${texts.members(inside.length)}</button>
    <div popover id="members" class="panel" role="dialog" aria-labelledby="members-title">
      <button type="button" class="close" popovertarget="members" popovertargetaction="hide">${texts.close}</button>
      <h2 id="members-title">${texts.membersOf(channel.name)}</h2>
      <p class="hint">${texts.membersHint}</p>
      <form method="post" action="${paths.members(viewer.id, channel.id)}">
        <ul>${inside.map((person) => drawPerson(person, leaving(person)))}</ul>
        ${outside.length > 0 && html`<h3>${texts.outside}</h3><ul>${outside.map((person) => drawPerson(person, joining(person)))}</ul>`}
      </form>
    </div>`;
};
