import { html } from 'hono/html';
import type { SimulationReport } from '../../../simulation/simulation.ts';
import type { Html } from '../layout.ts';
import type { Seen } from './readTraces.ts';
import { count, texts } from './texts.ts';

/** How much was owed, how much arrived on which way, how late. */
export const figuresSheet = (
  { obligations, told, lateness }: SimulationReport,
  { messages }: Pick<Seen, 'messages'>,
): Html => {
  const sent = messages.filter(({ rewritten }) => !rewritten);
  const channels = Object.entries(texts.channels);
  const arrived = channels.map(([channel, label]) => [
    texts.figures.arrived(label),
    count(sent.filter((message) => message.channel === channel).length),
  ]);
  const spread = Object.entries(texts.figures.spread).map(([part, label]) => [
    `${texts.figures.lateness}, ${label}`,
    texts.duration(lateness[part as keyof typeof lateness]),
  ]);
  return html`<section class="sheet"><h2>${texts.figures.title}</h2><dl class="figures">${[
    [texts.figures.owed, count(obligations)],
    ...arrived,
    [texts.figures.rewritten, count(messages.length - sent.length)],
    [texts.figures.told.instead, texts.figures.toldOf(told.instead, told.of)],
    [texts.figures.told.besides, texts.figures.toldOf(told.besides, told.of)],
    ...spread,
  ].map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></section>`;
};
