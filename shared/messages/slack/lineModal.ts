import type { KnownBlock, ModalView } from '@slack/types';
import type { Correction } from '../../domain/search/corrections.ts';
import { button, context, escapeMrkdwn, shorten } from '../blocks.ts';
import type { JourneyForm } from './form.ts';
import { type Holder, holderChoice, holderLabel } from './holderChoice.ts';
import { fitsChoice, searchInput } from './inputs.ts';
import { modal } from './modal.ts';

/** What has to be said about a line, by the block of the modal: the doubts at their fields, the rest at `line`. */
export type LineNotes = Readonly<Record<string, string>>;

/**
 * The search of a holder, by action id. Slack keeps what somebody chose under an id: whoever is chosen with a button is
 * shown under the other one.
 */
export const holderSearches = ['holder', 'holder.button'] as const;

/** The buttons of the holders whom one may mean: those of the name, or those met last. */
export const offeredHolders = ['offeredHolder/1', 'offeredHolder/2', 'offeredHolder/3'] as const;

export type HolderField = {
  holder?: Holder | undefined;
  search?: (typeof holderSearches)[number];
  offered?: readonly Holder[];
};

/** The form of a journey with the choice of whose it is. */
export const lineModal = (form: JourneyForm, field: HolderField, notes: LineNotes, fields: KnownBlock[]): ModalView => {
  const { holder, search = 'holder', offered = [] } = field;
  const chosen = holder && holderChoice(holder);
  const buttons = offered
    .filter((one) => fitsChoice(holderChoice(one)))
    .slice(0, offeredHolders.length)
    .map((one, at) => button(holderLabel(one), offeredHolders[at] ?? '', holderChoice(one).value ?? ''));
  const blocks: KnownBlock[] = [
    ...(notes.line === undefined ? [] : [context(escapeMrkdwn(notes.line))]),
    ...(buttons.length > 0 ? [{ type: 'actions' as const, block_id: 'offered', elements: buttons }] : []),
    searchInput('holder', 'Porteur', 'Cherchez un nom', chosen && fitsChoice(chosen) ? chosen : undefined, {
      actionId: search,
      hint: notes.holder,
      dispatch: true,
    }),
    ...fields,
  ];
  return modal(form.title, blocks, { callbackId: form.id, submit: 'Enregistrer', memory: { notes } });
};

/** The notes of a line: a modal remembers 3,000 characters. */
export const lineNotes = (
  { doubts, corrections, unread }: { doubts: LineNotes; corrections: readonly Correction[]; unread: readonly string[] },
  cut: boolean,
): LineNotes => {
  const line = [
    unread.length > 0 ? `Non compris : ${shorten(unread.join(' '), 400)}` : '',
    corrections.length > 0
      ? shorten(`Lu : ${corrections.map(({ typed, meant }) => `« ${typed} » comme « ${meant} »`).join(', ')}`, 300)
      : '',
    cut ? 'La ligne est trop longue : sa fin n’a pas été lue.' : '',
  ].filter(Boolean);
  return {
    ...Object.fromEntries(Object.entries(doubts).map(([field, doubt]) => [field, shorten(doubt, 200)])),
    ...(line.length > 0 && { line: line.join('\n') }),
  };
};
