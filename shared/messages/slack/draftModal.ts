import type { KnownBlock, ModalView } from '@slack/types';
import type { SpamSignal } from '../../domain/draft.ts';
import { context, escapeMrkdwn, section } from '../blocks.ts';
import { modal } from './modal.ts';
import { spamWarning } from './spamSignals.ts';

/** A question's few words, and what was said to it. */
export type SaidLine = { short: string; text: string };

/** What somebody said in a request that is not sent. */
export const draftModal = (said: readonly SaidLine[], signals: readonly SpamSignal[]): ModalView =>
  modal('Demande commencée', [
    ...saidBlocks(said, signals),
    context('Cette lecture est notée dans le journal. Ne recopiez pas ces coordonnées dans un canal.'),
  ]);

/** The answers of the intake as they were given, and what looks odd about it. */
export const saidBlocks = (said: readonly SaidLine[], signals: readonly SpamSignal[]): KnownBlock[] => {
  const warning = spamWarning(signals);
  const lines = said.map(({ short, text }) => `${escapeMrkdwn(short)} : *${escapeMrkdwn(text)}*`);
  return [
    ...(warning === undefined ? [] : [context(warning)]),
    ...(lines.length > 0 ? [section(lines.join('\n'))] : []),
  ];
};
