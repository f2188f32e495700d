import type { FigureResult, Section } from '../../../../shared/report/figure.ts';
import { amount } from '../../report/texts.ts';
import { type Html, html } from '../../web/html.ts';
import { addressOf } from '../holders/filters.ts';
import type { Member } from '../member.ts';
import { teamPage } from '../teamPage.ts';
import { texts } from '../texts.ts';

type Dashboard = {
  member: Member;
  year: number;
  sections: readonly Section[];
  figures: readonly FigureResult[];
  /** how many open journeys the colleague has */
  own: number;
};

/** The running year: every figure that is one number of things, by section; shares and breakdowns are in the report. */
export const dashboardPage = ({ member, year, sections, figures, own }: Dashboard): Html => {
  const counts = figures.filter(({ unit, breakdown }) => unit === 'count' && breakdown === undefined);
  const title = texts.dashboardTitle(year);
  return teamPage({
    title,
    member,
    here: '/equipe',
    wide: true,
    body: html`<h1>${title}</h1>
<p class="lead">${texts.dashboardLead(year - 1)}</p>
<p><a href="/rapport/${year}">${texts.wholeReport(year)}</a></p>
${drawOwn(member.staff.name, own)}
${sections.map((section) =>
  drawSection(
    section,
    counts.filter((figure) => figure.section === section.id),
    year,
  ),
)}`,
  });
};

const drawOwn = (advisor: string, own: number): Html => html`<section class="own"><h2>${texts.yours}</h2>
<p>${texts.yoursLead(own)}${own > 0 && html` <a href="${addressOf({ advisor })}">${texts.seeYours}</a> · <a href="${addressOf({ advisor, quiet: 8 })}">${texts.seeQuiet}</a>`}</p>
</section>`;

const drawSection = ({ title }: Section, figures: readonly FigureResult[], year: number): Html | '' => {
  if (figures.length === 0) return '';
  return html`<section><h2>${title}</h2>
<ul class="tiles">${figures.map(
    ({ id, label, value, unit, previous }) => html`<li><a href="/rapport/${year}#${id}">${label}</a>
<strong>${amount(value, unit)}</strong> <span class="hint">${year - 1} : ${amount(previous, unit)}</span></li>
`,
  )}</ul>
</section>
`;
};
