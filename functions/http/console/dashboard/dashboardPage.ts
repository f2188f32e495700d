import type { StaffMember } from '../../../../shared/domain/association.ts';
import { idInAddress } from '../../../../shared/domain/colleagues.ts';
import { amount } from '../../../../shared/report/amount.ts';
import type { FigureResult } from '../../../../shared/report/figure.ts';
import { type Html, html } from '../../web/html.ts';
import { addressOf } from '../holders/filters.ts';
import type { Member } from '../member.ts';
import { teamPage } from '../teamPage.ts';
import { texts } from '../texts.ts';

type Dashboard = {
  member: Member;
  year: number;
  figures: readonly FigureResult[];
  /** how many open journeys the colleague has */
  own: number;
};

/** The running year in its key figures, each with the way to its place in the report. */
export const dashboardPage = ({ member, year, figures, own }: Dashboard): Html => {
  const title = texts.dashboardTitle(year);
  return teamPage({
    title,
    member,
    here: '/equipe',
    wide: true,
    body: html`<h1>${title}</h1>
<p class="lead">${texts.dashboardLead(year - 1)}</p>
<ul class="tiles">${figures.map((figure) => drawFigure(figure, year))}</ul>
<p><a href="/rapport/${year}">${texts.wholeReport(year)}</a></p>
${drawOwn(member.staff, own)}`,
  });
};

const drawFigure = ({ id, label, value, unit, previous }: FigureResult, year: number): Html =>
  html`<li><a href="/rapport/${year}#${id}">${label}</a>
<strong>${amount(value, unit)}</strong> <span class="hint">${year - 1} : ${amount(previous, unit)}</span></li>
`;

const drawOwn = (staff: StaffMember, own: number): Html => {
  const advisor = idInAddress(staff);
  return html`<section><h2>${texts.yours}</h2>
<p>${texts.yoursLead(own)}</p>
${own > 0 && html`<ul><li><a href="${addressOf({ advisor })}">${texts.seeYours}</a></li><li><a href="${addressOf({ advisor, quiet: 8 })}">${texts.seeQuiet}</a></li></ul>`}
</section>`;
};
