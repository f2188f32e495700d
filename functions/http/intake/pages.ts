import type { Association } from '../../../shared/domain/association.ts';
import { addWorkingDays } from '../../../shared/domain/calendar.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import { dayIn, fill, type Language, textsIn } from '../../../shared/languages/languages.ts';
import { holderPage } from '../web/holderPage.ts';
import { type Html, html } from '../web/html.ts';

/** In which language and whose page it is. */
export type Around = { language: Language; association: Association };

/** A page of sentences. */
const plainPage = (
  around: Around,
  title: string,
  body: Html,
  place: { path?: string; query?: Readonly<Record<string, string>> } = {},
): Html => holderPage({ ...around, ...place, title, body: html`<h1>${typeset(title)}</h1>\n${body}` });

const paragraph = (text: string): Html => html`<p>${typeset(text)}</p>\n`;

const button = (action: string, text: string, quiet = false): Html =>
  html`<form method="post" action="${action}"><button${quiet ? html` class="quiet"` : ''}>${text}</button></form>\n`;

/** A link to keep or to give away: shown, never followed by us. */
export type ShownLink = { url: string; until: Instant };

/** What happens next and by when; who is several invites the others from here. */
export const sentPage = (around: Around, { joins, sentAt = 0, answers }: Draft, invitation?: ShownLink): Html => {
  const texts = textsIn(around.language);
  const { sent } = texts;
  const { rules, calendar } = around.association;
  const by = addWorkingDays(toDay(sentAt), rules.intake.nudgeAfterWorkingDays, calendar);
  const several = answers.collective;
  const invites = joins === undefined && typeof several === 'object' && several.values.includes('several');
  return plainPage(
    around,
    sent.title,
    html`${paragraph(joins === undefined ? sent.received : sent.joined)}
<h2>${typeset(sent.next)}</h2>
<ol>${sent.steps.map((step) => html`<li>${typeset(fill(step, { day: dayIn(texts, by) }))}`)}</ol>
${paragraph(sent.nothingToDo)}${invites ? drawInvitation(around, invitation) : ''}
${button('/demande/fin', texts.intake.finish, true)}`,
    { path: '/demande/merci' },
  );
};

const drawInvitation = ({ language }: Around, link: ShownLink | undefined): Html => {
  const texts = textsIn(language);
  const { invite } = texts;
  return html`<h2 id="invite">${typeset(invite.title)}</h2>
${paragraph(invite.lead)}${
  link
    ? html`<code dir="ltr">${link.url}</code>${paragraph(fill(invite.until, { day: dayIn(texts, toDay(link.until)) }))}`
    : button('/demande/invitation#invite', invite.make)
}`;
};

/** The way back to what is not sent yet. */
export const laterPage = (around: Around, email: string | undefined, link?: ShownLink): Html => {
  const texts = textsIn(around.language);
  const { later } = texts;
  return plainPage(
    around,
    later.title,
    html`${paragraph(later.lead)}${
      link
        ? html`<p>${typeset(later.link)}</p><code dir="ltr">${link.url}</code>${paragraph(fill(later.careful, { day: dayIn(texts, toDay(link.until)) }))}${email === undefined ? '' : paragraph(fill(later.mailed, { email }))}`
        : button('/demande/plus-tard', later.make)
    }<p><a href="/demande#ask">${later.return}</a></p>
${button('/demande/fin', texts.intake.finish, true)}`,
  );
};

/** Nothing of the request is left on this device. */
export const finishedPage = (around: Around): Html => {
  const { finished } = textsIn(around.language);
  return plainPage(
    around,
    finished.title,
    html`${paragraph(finished.lead)}<p><a href="/demande">${finished.again}</a></p>`,
  );
};

/** What the answers are for, in plain words. */
export const noticePage = (around: Around): Html => {
  const { notice } = textsIn(around.language);
  return plainPage(
    around,
    notice.title,
    html`${notice.paragraphs.map((text) => paragraph(fill(text, { association: around.association.name })))}<p><a href="/mes-donnees">${notice.myData}</a></p>
<p class="hint">${notice.edition}</p>`,
  );
};

/** A page that says what is wrong and what to do; what was just written is shown, to be copied. */
export const troublePage = (around: Around, trouble: 'cookies' | 'over', written = ''): Html => {
  const { problems, finished } = textsIn(around.language);
  const { title, sentence } = problems[trouble];
  const copy = html`${paragraph(problems.over.written)}<p><code dir="auto">${written}</code></p>`;
  return plainPage(
    around,
    title,
    html`${paragraph(sentence)}${written === '' ? '' : copy}<p><a href="/demande">${finished.again}</a></p>`,
    { path: '/demande', ...(trouble === 'cookies' && { query: { begun: '' } }) },
  );
};
