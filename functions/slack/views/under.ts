import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { noticeModal } from '../../../shared/messages/slack/notice.ts';

/** Says a sentence under a field; under the first one where that field is not in the modal, as Slack refuses others. */
export const under = (view: ViewOutput, block: string | undefined, sentence: string): ViewResponseAction => {
  const inputs = view.blocks.flatMap(({ type, block_id }) =>
    type === 'input' && block_id !== undefined ? [block_id] : [],
  );
  // A field of several parts has a block for each: `themes/gouvernance`.
  const place = inputs.find((id) => id.split('/')[0] === block) ?? inputs[0];
  return place === undefined
    ? { response_action: 'update', view: noticeModal(sentence) }
    : { response_action: 'errors', errors: { [place]: sentence } };
};
