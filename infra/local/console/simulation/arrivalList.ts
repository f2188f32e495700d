import { html } from 'hono/html';
import { longDateTime } from '../../../../shared/domain/frenchDates.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import { factLine, ruleLabel } from '../factLine.ts';
import type { Html } from '../layout.ts';
import { whoDid } from '../whoDid.ts';
import { isHolder } from './filters.ts';
import type { About } from './messageId.ts';
import { paths } from './paths.ts';
import type { Seen, SeenMessage } from './readTraces.ts';
import { texts } from './texts.ts';
import { type Why, whyOf } from './whyOf.ts';

/** Messages in order of time; each opens why it came. */
export const arrivalList = (
  messages: readonly SeenMessage[],
  { lives }: Pick<Seen, 'lives'>,
  number: number,
  severalAssociations: boolean,
): Html =>
  html`<ol class="arrivals">${messages.map(
    (
      message,
    ) => html`<li><details><summary><time datetime="${toLocal(message.at)}">${longDateTime(toLocal(message.at))}</time>
<strong>${readerOf(message)}</strong>, ${texts.channels[message.channel]} : ${kindLabel(message.kind)}<span class="quiet">${detailsOf(message, severalAssociations).map((detail) => `, ${detail}`)}</span></summary>
<div class="why">${whys(message, lives, number)}</div></details></li>`,
  )}</ol>`;

export const kindLabel = (kind: string): string => texts.kinds[kind] ?? kind;

export const readerOf = (message: Pick<SeenMessage, 'channel' | 'to'>): string => {
  if (isHolder(message)) return texts.holder(message.to);
  return message.to === 'team' ? texts.team : message.to;
};

const detailsOf = ({ about, rewritten, association }: SeenMessage, severalAssociations: boolean): string[] => {
  const ids = [...new Set(about.map(({ journeyId }) => journeyId))];
  return [
    ...(ids.length === 0 ? [] : [ids.length === 1 ? `${texts.journey} ${ids[0]}` : texts.ofJourneys(ids.length)]),
    ...(severalAssociations ? [texts.ofAssociation(association)] : []),
    ...(rewritten ? [texts.updated] : []),
  ];
};

const whys = ({ about, kind, at }: SeenMessage, lives: Seen['lives'], number: number): Html => {
  if (about.length === 0) return html`<p>${kind === 'digest' ? texts.nothingOpen : texts.noReason}</p>`;
  return html`${about.map((one) => {
    const life = lives.get(one.journeyId);
    return drawWhy(one, kind, life ? whyOf(life, kind, one, at) : { facts: [], raised: undefined }, number);
  })}`;
};

const drawWhy = (about: About, kind: string, { facts, raised }: Why, number: number): Html => {
  const due = about.due ?? raised?.due;
  return html`<div class="reason"><p><strong>${about.rule === undefined ? kindLabel(kind) : ruleLabel(about.rule)}</strong>${due === undefined ? '' : `, ${texts.due(due)}`}, ${texts.journey} <a href="${paths.life(number, about.journeyId)}">${about.journeyId}</a></p>
${
  facts.length === 0
    ? html`<p class="quiet">${texts.noFacts}</p>`
    : html`<ul class="list">${facts.map((fact) => html`<li>${longDateTime(toLocal(fact.at))} : ${factLine(fact)} <span class="quiet">(${whoDid(fact.by)})</span></li>`)}</ul>`
}
${raised ? html`<p>${texts.raised(raised.sequence, longDateTime(toLocal(raised.at)), raised.to.join(', '))}</p>` : ''}</div>`;
};
