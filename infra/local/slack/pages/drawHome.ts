import { type Html, html } from '../../../../functions/http/web/html.ts';
import type { Slack } from '../slack.ts';
import { texts } from '../texts.ts';
import type { Person } from '../workspace.ts';
import { drawBlocks } from './drawBlocks.ts';
import { homePlace, paths } from './paths.ts';

/** What the app shows this person in its home. */
export const drawHome = ({ store, workspace }: Slack, viewer: Person): Html => {
  const home = store.views.home(viewer.id);
  const top = html`<div class="top"><h1>${texts.home}</h1><p>${texts.homeOf(viewer.name)}</p></div>`;
  if (home === undefined)
    return html`${top}<div class="sheet" id="messages" tabindex="-1"><p class="empty">${texts.noHome}</p></div>`;
  const { id, view, values, searches, errors, problem } = home;
  return html`${top}<div class="sheet" id="messages" tabindex="-1">
    <form class="home-view" method="post" action="${paths.view(viewer.id, homePlace, id)}" novalidate>
      ${problem && html`<p class="error" role="alert">${problem}</p>`}
      ${drawBlocks(view.blocks, { id, workspace, values, searches, errors, top: true })}
    </form></div>`;
};
