import type { Association } from '../../../shared/domain/association.ts';
import { type Html, html } from '../web/html.ts';
import { layout } from '../web/layout.ts';
import { thanks } from './texts.ts';

/** What happens next, and by when. */
export const thanksPage = ({ rules }: Pick<Association, 'rules'>): Html =>
  layout({
    title: thanks.title,
    body: html`<h1>${thanks.title}</h1>
<p class="lead">${thanks.received}</p>
<h2>${thanks.next}</h2>
<ol class="steps">${thanks.steps(rules.intake.nudgeAfterWorkingDays).map((step) => html`<li>${step}</li>`)}</ol>
<p>${thanks.nothingToDo}</p>`,
  });
