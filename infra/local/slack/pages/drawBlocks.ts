import { type Html, html } from '../../../../functions/http/web/html.ts';
import type { Block, InputBlock } from '../blocks/blocks.ts';
import { fieldName } from '../blocks/values.ts';
import { writeGesture } from '../people/gestures.ts';
import { texts } from '../texts.ts';
import { drawControl, isGroup } from './drawControl.ts';
import { drawGesture } from './drawGesture.ts';
import { drawText } from './mrkdwn.ts';
import type { Scene } from './scene.ts';

/** A labelled field with its hint and the sentence that says what is wrong. */
const drawInput = (block: InputBlock, scene: Scene): Html => {
  const { block_id: blockId, element, hint, optional = false } = block;
  const name = fieldName(blockId, element.action_id);
  const id = `${scene.id}-${name}`;
  const error = scene.errors[blockId];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const place = {
    blockId,
    actionId: element.action_id,
    name,
    id,
    label: block.label.text,
    labelled: true,
    describedBy,
    invalid: error !== undefined,
    required: !optional,
  };
  const label = html`${block.label.text}${optional && html` <span class="optional">(${texts.optional})</span>`}`;
  const use = writeGesture({ kind: 'use', blockId, actionId: element.action_id });
  const inside = html`${drawControl(element, scene.values[blockId]?.[element.action_id], place, scene)}${
    block.dispatch_action &&
    html` <button name="do" value="${use}" id="${id}-use" class="go">${texts.confirmChoice}</button>`
  }${hint && html`<p class="hint" id="${id}-hint">${hint.text}</p>`}${
    error && html`<p class="error" id="${id}-error">${error}</p>`
  }`;
  const go = block.dispatch_action ? html` data-go="${id}-use"` : '';
  return isGroup(element)
    ? html`<fieldset class="field"${go}><legend>${label}</legend>${inside}</fieldset>`
    : html`<div class="field"${go}><label for="${id}">${label}</label>${inside}</div>`;
};

const drawBlock = (block: Block, scene: Scene): Html => {
  switch (block.type) {
    case 'header':
      return scene.top
        ? html`<h2 class="header">${block.text.text}</h2>`
        : html`<h3 class="header">${block.text.text}</h3>`;
    case 'section':
      return html`<div class="section"><div class="words">${
        block.text && html`<div class="text">${drawText(block.text, scene.workspace)}</div>`
      }${
        block.fields &&
        html`<ul class="fields">${block.fields.map(
          (field) => html`<li class="text">${drawText(field, scene.workspace)}</li>`,
        )}</ul>`
      }</div>${block.accessory && drawGesture(block.accessory, block.block_id, scene)}</div>`;
    case 'context':
      return html`<div class="context">${block.elements.map(
        (element) => html`<span class="text">${drawText(element, scene.workspace)}</span>`,
      )}</div>`;
    case 'divider':
      return html`<hr>`;
    case 'actions':
      return html`<div class="actions">${block.elements.map((element) =>
        drawGesture(element, block.block_id, scene),
      )}</div>`;
    case 'input':
      return drawInput(block, scene);
  }
};

/** Blocks as HTML, for a form of the page to stand around. */
export const drawBlocks = (blocks: readonly Block[], scene: Scene): Html[] =>
  blocks.map((block) => drawBlock(block, scene));
