import type { Draft, SpamSignal, ToldPerson } from '../domain/draft.ts';
import type { CommandContext } from '../domain/journey/commands.ts';
import type { Project } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import { markSent } from '../store/draftStore.ts';
import { prefer } from '../store/preferenceStore.ts';
import { recordItem } from '../store/recordItem.ts';
import type { Executed } from './carryOut.ts';
import { execute } from './execute.ts';
import { goesOnIn } from './goesOnIn.ts';
import type { Stores } from './jalon.ts';
import { personIdOf, receiveIntake } from './receiveIntake.ts';
import { settleDraft } from './saveAnswer.ts';

const byHolder = { by: { kind: 'holder' }, from: 'web' } as const;

/** What is sent with a draft: its records, and what makes it look like a machine's. */
export type Sending = { told: ToldPerson & { project: Omit<Project, 'id'> }; signals: readonly SpamSignal[] };

/**
 * Sends an intake: the request, the person, their sheet and the end of the draft are one transaction, once, and not when
 * an answer came after the draft was read. Who was invited only sends a sheet: the project takes it in when both are
 * there (`joinProject`). `sender` is the holder, or the colleague who noted it on the phone.
 */
export const sendDraft = async (
  stores: Stores,
  draft: Draft,
  { told: { project, person, sheet }, signals }: Sending,
  now: Instant,
  sender: Pick<CommandContext, 'by' | 'from'> = byHolder,
): Promise<Executed | { joins: string }> => {
  const { id, joins, language } = draft;
  const sent = { sentAt: now, signals, told: { person, sheet } };
  if (joins !== undefined) {
    await stores.drafts.send(draft, sent, settleDraft(draft, now));
    return { joins };
  }
  const also = [markSent(draft, sent), prefer(personIdOf(id), { language }), ...settleDraft(draft, now)];
  return receiveIntake(stores, { project, people: [{ person, sheet }] }, { commandId: id, at: now, ...sender }, also);
};

/** The sheet of somebody who was invited becomes part of the project, as soon as there is one; once. */
export const joinProject = async (stores: Stores, { id, joins, told, language, sentAt }: Draft): Promise<void> => {
  if (joins === undefined || told === undefined || sentAt === undefined) return;
  const journey = await goesOnIn(stores.journeys, joins);
  if (!journey) return;
  const personId = personIdOf(id);
  const { id: projectId } = journey;
  const holder = { projectId, personId, role: 'coHolder' } as const;
  const ids = { id: personId, personId, projectId, programme: journey.project.programme };
  const context: CommandContext = { commandId: id, journeyId: projectId, at: sentAt, ...byHolder };
  await execute(stores, { type: 'JoinProject', holder }, context, [
    { put: recordItem('persons', { ...told.person, id: personId }) },
    { put: recordItem('sheets', { ...told.sheet, ...ids }) },
    prefer(personId, { language }),
  ]);
};

/** A project that has just begun takes in those who were invited and were faster. */
export const gatherHolders = async (stores: Stores, journeyId: string): Promise<void> => {
  for (const draftId of await stores.drafts.joined(journeyId)) {
    const draft = await stores.drafts.load(draftId);
    if (draft) await joinProject(stores, draft);
  }
};
