import { amount } from '../../../../shared/report/amount.ts';
import { correctionTexts as told } from '../../../../shared/report/edition/correctionTexts.ts';
import type { Edition } from '../../../../shared/report/edition/edition.ts';
import type { FrozenFigure } from '../../../../shared/report/edition/frozenFigures.ts';
import type { BreakdownRow, Section, Unit } from '../../../../shared/report/figure.ts';
import type { EditionHead } from '../../../../shared/store/editionStore.ts';
import type { ExplainedCorrection } from '../../../../shared/usecases/explainCorrections.ts';
import { type Html, html } from '../../web/html.ts';
import type { Member } from '../member.ts';
import { teamPage } from '../teamPage.ts';
import { editionAddress, reportsAddress } from './address.ts';
import { drawCorrection } from './drawCorrection.ts';
import { texts } from './texts.ts';

type EditionView = {
  member: Member;
  head: EditionHead;
  edition: Edition;
  /** the editions of this year */
  known: readonly EditionHead[];
  /** the edition that it is compared with; absent for now */
  other: number | undefined;
  corrections: readonly ExplainedCorrection[];
  sections: readonly Pick<Section, 'id' | 'title'>[];
};

/** An edition as it was published, with what is another number by now, or in another edition. */
export const editionPage = (view: EditionView): Html => {
  const { member, head, corrections, other } = view;
  const { year, number, publishedAt, by, digest } = head;
  const title = `${texts.report(year)}, ${texts.edition(number).toLowerCase()}`;
  return teamPage({
    title,
    member,
    here: reportsAddress,
    wide: true,
    body: html`<p class="back"><a href="${reportsAddress}">${texts.back}</a></p>
<h1>${title}</h1>
<p class="lead">${texts.published(publishedAt, by)}</p>
<p class="hint">${texts.digest}<br><span class="digest">${digest}</span></p>
${drawChoice(view)}
<section><h2>${corrections.length === 0 ? texts.same : texts.changed(corrections.length)}</h2>
<p class="hint">${other === undefined ? texts.comparedWithNow : texts.comparedWith(other)}</p>
<div class="corrections">${corrections.map(drawCorrection)}</div></section>
<section><h2>${texts.all}</h2>
${drawFigures(view)}</section>`,
  });
};

/** With what it may be compared; nothing where there is no other edition. */
const drawChoice = ({ head: { year, number }, known, other }: EditionView): Html | '' => {
  const others = known.filter((one) => one.number !== number);
  if (others.length === 0) return '';
  const choices: [label: string, other: number | undefined][] = [
    [texts.now, undefined],
    ...others.map((one): [string, number] => [texts.edition(one.number).toLowerCase(), one.number]),
  ];
  return html`<p>${texts.compare} ${choices.map(
    ([label, choice], n) =>
      html`${n > 0 && ', '}${choice === other ? html`<strong>${label}</strong>` : html`<a href="${editionAddress(year, number, choice)}">${label}</a>`}`,
  )}</p>`;
};

const drawFigures = ({ edition: { figures }, corrections, sections }: EditionView): Html[] => {
  const corrected = new Map(corrections.map((correction) => [correction.figure.id, correction]));
  return [...Map.groupBy(figures, ({ section }) => section)].map(([id, those]) => {
    const title = sections.find((section) => section.id === id)?.title ?? id;
    return html`<details class="part"><summary>${title}</summary>
<ul class="frozen">${those.map((figure) => drawFigure(figure, corrected.get(figure.id)))}</ul>
</details>
`;
  });
};

const drawFigure = (figure: FrozenFigure, correction: ExplainedCorrection | undefined): Html => {
  const { id, label, unit, breakdown } = figure;
  const published = told.numbers(figure, unit);
  const now = correction && (correction.after ? told.numbers(correction.after, unit) : told.gone);
  return html`<li><span>${label}${correction && html` <mark><a href="#rectifie-${id}">${told.corrected}</a></mark>`}</span> <strong>${now === undefined ? published : texts.from(published, now)}</strong>
${breakdown && drawBreakdown(breakdown, unit, label)}</li>
`;
};

const drawBreakdown = (
  rows: readonly BreakdownRow[],
  unit: Unit,
  label: string,
): Html => html`<details><summary>${texts.detail(rows.length)}</summary>
<table aria-label="${label}">${rows.map(
  (row) => html`<tr><th scope="row">${row.label}</th><td class="number">${amount(row.value, unit)}</td></tr>
`,
)}</table></details>`;
