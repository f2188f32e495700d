import type { ModalView } from '@slack/types';
import { appointmentTypes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { toDay } from '../../domain/paris.ts';
import { appointmentForm } from './forms/appointment.ts';
import { type AppointmentDraft, appointmentFields, possibleTypes, type Setting } from './forms/appointmentFields.ts';
import { type HolderField, type LineNotes, lineModal } from './lineModal.ts';

/** The form of an appointment with the choice of whose it is, filled in from a line. */
export const appointmentLineModal = (
  draft: AppointmentDraft,
  notes: LineNotes,
  setting: Setting,
  field: Omit<HolderField, 'holder'> = {},
): ModalView => {
  const { date = toDay(setting.now), type } = draft;
  const outOfPlace = type !== undefined && !possibleTypes(date, setting.facts).has(type);
  const typeNote = outOfPlace
    ? { type: `« ${labelOf(appointmentTypes, type)} » ne va pas avec l’étape du parcours.` }
    : {};
  const fields = appointmentFields(draft, { ...notes, ...typeNote }, setting);
  return lineModal(appointmentForm, { ...field, holder: draft.holder }, notes, fields);
};
