import { type Answer, page } from '../web/answers.ts';
import { html } from '../web/html.ts';
import type { Member } from './member.ts';
import { teamPage } from './teamPage.ts';
import { texts } from './texts.ts';

/** The running year in figures. */
export const showDashboard = (member: Member): Promise<Answer> => {
  const title = texts.dashboard;
  return page(200, teamPage({ title, member, here: '/equipe', wide: true, body: html`<h1>${title}</h1>` }));
};
