import type { ModalView } from '@slack/types';
import { type ReferralDraft, referForm, referralFields } from './forms/refer.ts';
import { type HolderField, type LineNotes, lineModal } from './lineModal.ts';

/** The form of a referral with the choice of whose it is, filled in from a line. */
export const referralLineModal = (
  draft: ReferralDraft,
  notes: LineNotes,
  setting: Parameters<typeof referralFields>[2],
  field: HolderField = {},
): ModalView => lineModal(referForm, field, notes, referralFields(draft, notes, setting));
