import { attribute, type Html, html } from '../../../../functions/http/web/html.ts';
import type { GestureElement } from '../blocks/elements.ts';
import type { Confirm } from '../blocks/objects.ts';
import { fieldName } from '../blocks/values.ts';
import { writeGesture } from '../people/gestures.ts';
import { texts } from '../texts.ts';
import { drawControl } from './drawControl.ts';
import { drawText } from './mrkdwn.ts';
import type { Scene } from './scene.ts';

type Press = { value: string; id: string; label: string; look: string; confirm: Confirm | undefined; url?: boolean };

/** A button that sends its form; with a confirmation, a button that first asks. Both work without the script. */
const drawPress = ({ value, id, label, look, confirm, url }: Press, scene: Scene): Html => {
  // A link opens beside the page, which stays.
  const target = attribute('formtarget', url ? '_blank' : undefined);
  if (confirm === undefined)
    return html`<button name="do" value="${value}" id="${id}" class="${look}"${target}>${label}</button>`;
  return html`<button type="button" id="${id}" class="${look}" popovertarget="${id}-ask">${label}</button>
    <div popover id="${id}-ask" class="ask" role="dialog" aria-labelledby="${id}-title">
      <h3 id="${id}-title">${confirm.title?.text ?? texts.areYouSure}</h3>
      <p>${drawText(confirm.text, scene.workspace)}</p>
      <p class="row"><button type="button" popovertarget="${id}-ask" popovertargetaction="hide">${
        confirm.deny?.text ?? texts.cancel
      }</button>
      <button name="do" value="${value}" class="${confirm.style ?? 'primary'}"${target}>${
        confirm.confirm?.text ?? texts.yes
      }</button></p>
    </div>`;
};

/** An element that tells the app as soon as it is used: a button, a menu, or a picker with its own small button. */
export const drawGesture = (element: GestureElement, blockId: string, scene: Scene): Html => {
  const name = fieldName(blockId, element.action_id);
  const id = `${scene.id}-${name}`;
  const value = (option?: string) =>
    writeGesture({ kind: 'use', blockId, actionId: element.action_id, ...(option !== undefined && { option }) });
  const { confirm } = element;

  if (element.type === 'button') {
    const look = element.style ?? '';
    return drawPress({ value: value(), id, label: element.text.text, look, confirm, url: !!element.url }, scene);
  }
  if (element.type === 'overflow') {
    const options = element.options.map(({ text, value: chosen }, index) =>
      drawPress({ value: value(chosen), id: `${id}-${index}`, label: text.text, look: 'item', confirm }, scene),
    );
    return html`<button type="button" class="more" popovertarget="${id}-menu" aria-label="${texts.more}">⋯</button>
      <div popover id="${id}-menu" class="menu">${options}</div>`;
  }
  const label = 'placeholder' in element && element.placeholder ? element.placeholder.text : texts.chooseOne;
  const place = { blockId, actionId: element.action_id, name, id, label, labelled: false };
  const control = drawControl(element, scene.values[blockId]?.[element.action_id], place, scene);
  const go = drawPress({ value: value(), id: `${id}-use`, label: texts.confirmChoice, look: 'go', confirm }, scene);
  return html`<div class="picker" data-go="${id}-use">${control} ${go}</div>`;
};
