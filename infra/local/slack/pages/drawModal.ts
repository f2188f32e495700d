import { attribute, type Html, html } from '../../../../functions/http/web/html.ts';
import { elementsOf } from '../blocks/blocks.ts';
import { fieldName } from '../blocks/values.ts';
import type { View } from '../blocks/views.ts';
import type { OpenView } from '../store/openViews.ts';
import { texts } from '../texts.ts';
import type { Workspace } from '../workspace.ts';
import { drawBlocks } from './drawBlocks.ts';
import { paths } from './paths.ts';
import type { Scene } from './scene.ts';

/** The field to start in: the first with an error, else the one the app asks for, else the first. */
const firstField = ({ view, errors }: OpenView): string | undefined => {
  const fields = view.blocks.flatMap((block) =>
    elementsOf(block).map((element) => ({
      name: fieldName(block.block_id, element.action_id),
      wrong: errors[block.block_id] !== undefined,
      wanted: 'focus_on_load' in element && element.focus_on_load === true,
      input: block.type === 'input',
    })),
  );
  return (fields.find(({ wrong }) => wrong) ?? fields.find(({ wanted }) => wanted) ?? fields.find(({ input }) => input))
    ?.name;
};

type Modal = Extract<View, { type: 'modal' }>;

/** The title of a modal, its blocks, and under them what closes and what sends it. */
export const drawModalInside = (view: Modal, scene: Scene, problem: string | null = null): Html =>
  html`<h2 id="${scene.id}-title">${view.title.text}</h2>
    <div class="fields-of-modal">
      ${problem && html`<p class="error" role="alert">${problem}</p>`}
      ${drawBlocks(view.blocks, scene)}
    </div>
    <p class="row">
      <button name="do" value="close" data-close>${view.close?.text ?? texts.close}</button>
      ${view.submit && html`<button name="do" value="submit" class="primary">${view.submit.text}</button>`}
    </p>`;

/** Enter presses the first button of a form: this one, out of sight, before any that a field brings. */
const pressedByEnter = (gesture: 'submit' | 'close') =>
  html`<button name="do" value="${gesture}" class="enter" tabindex="-1" aria-hidden="true"></button>`;

/** The modal in front of a person, over the place they are in: a channel, or the app's home. */
export const drawModal = (open: OpenView, place: string, workspace: Workspace): Html => {
  const { view } = open;
  if (view.type !== 'modal') return html``;
  const focus = firstField(open);
  const scene = { id: open.id, workspace, values: open.values, searches: open.searches, errors: open.errors, focus };
  return html`<div class="veil" id="modal" data-view="${open.id} ${open.hash}">
    <section class="modal" role="dialog" aria-modal="true" aria-labelledby="${open.id}-title" tabindex="-1"${attribute(
      'autofocus',
      focus === undefined,
    )}>
      <form method="post" action="${paths.view(open.user, place, open.id)}" novalidate>
        ${pressedByEnter(view.submit ? 'submit' : 'close')}
        ${drawModalInside(view, scene, open.problem)}
      </form>
    </section>
  </div>`;
};
