import { type Html, html } from '../../../../functions/http/web/html.ts';
import { readBlocks, readView } from '../blocks/read.ts';
import { startValues } from '../blocks/values.ts';
import { type Gallery, galleryParts } from '../gallery/gallery.ts';
import type { Sample } from '../gallery/sample.ts';
import { SlackError } from '../slackError.ts';
import { texts } from '../texts.ts';
import { slackIds, type Workspace } from '../workspace.ts';
import { drawBlocks } from './drawBlocks.ts';
import { drawAvatar } from './drawMessage.ts';
import { drawModalInside } from './drawModal.ts';
import { drawHead } from './layout.ts';
import { drawMrkdwn } from './mrkdwn.ts';
import { paths } from './paths.ts';

const drawShown = ({ id, shows }: Sample, workspace: Workspace): Html => {
  const scene = { id, workspace, searches: {}, errors: {} };
  if ('text' in shows) {
    const blocks = readBlocks(shows.blocks) ?? [];
    return html`<p class="note">${texts.notified} ${drawMrkdwn(shows.text, workspace)}</p>
      <div class="message">${drawAvatar(slackIds.botUser, workspace)}
        <div class="said">${drawBlocks(blocks, { ...scene, values: startValues(blocks) })}</div></div>`;
  }
  const view = readView(shows, shows.type);
  const whole = { ...scene, values: startValues(view.blocks) };
  return view.type === 'modal'
    ? html`<div class="modal still">${drawModalInside(view, whole)}</div>`
    : html`<div class="home-view">${drawBlocks(view.blocks, whole)}</div>`;
};

/** What Slack would refuse is said in its place. */
const drawOrRefuse = (sample: Sample, workspace: Workspace): Html => {
  try {
    return drawShown(sample, workspace);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return html`<p class="error">${texts.answerRefused(error.message)}</p>`;
  }
};

const drawSample = (sample: Sample, workspace: Workspace): Html =>
  html`<article class="sample" id="${sample.id}" aria-labelledby="${sample.id}-name">
    <h3 id="${sample.id}-name">${sample.title}</h3>
    <p class="note"><code>${sample.id}</code> <a href="${paths.sampleJson(sample.id)}">${texts.json}<span class="unseen"> : ${sample.title}</span></a>
      <button type="button" class="link" data-copy="${paths.sampleJson(sample.id)}" data-done="${texts.copied}">${texts.copy}</button></p>
    ${drawOrRefuse(sample, workspace)}
  </article>`;

/** Everything that the bot can show, drawn as it is drawn when it is sent. */
export const drawGallery = (all: Gallery, workspace: Workspace): Html => {
  const parts = galleryParts.map((part) => [part, texts.galleryParts[part], all[part]] as const);
  return html`<!doctype html>
<html lang="fr">
${drawHead(texts.gallery)}
<body class="gallery">
  <header class="top"><h1>${texts.gallery}</h1><p>${texts.galleryHint} <a href="/slack">${texts.back}</a></p></header>
  <div class="columns">
  <nav class="index" aria-label="${texts.contents}">${parts.map(
    ([id, title, samples]) =>
      html`<h2><a href="#part-${id}">${title}</a></h2><ul>${samples.map(
        (sample) => html`<li><a href="#${sample.id}">${sample.title}</a></li>`,
      )}</ul>`,
  )}</nav>
  <main>${parts.map(
    ([id, title, samples]) =>
      html`<section id="part-${id}"><h2>${title}</h2>${samples.map((sample) => drawSample(sample, workspace))}</section>`,
  )}</main>
  </div>
</body>
</html>`;
};
