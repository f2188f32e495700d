import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Actor } from '../../../shared/domain/journey/events.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { type Told, toldIn } from '../../../shared/intake/told.ts';
import { createAnswers } from '../../../shared/messages/slack/answers.ts';
import { readIntake } from '../../../shared/messages/slack/intakeModal.ts';
import { readMemory } from '../../../shared/messages/slack/modal.ts';
import { noticeModal } from '../../../shared/messages/slack/notice.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { intakeSetting } from '../../../shared/usecases/intakeSetting.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import { sendDraft } from '../../../shared/usecases/sendDraft.ts';
import type { Act } from '../act.ts';
import { under } from './under.ts';

type Noted = Awaited<ReturnType<typeof readIntake>>;

/** Takes in a request that a colleague typed: the same as one from the web, however often the modal is sent. */
export const submitIntake = async (view: ViewOutput, act: Act): Promise<ViewResponseAction | undefined> => {
  const { jalon, staff, now } = act;
  const answers = createAnswers(view.state.values);
  const noted = await readIntake(answers);
  if (Object.keys(answers.errors).length > 0) return { response_action: 'errors', errors: answers.errors };
  const by: Actor = { kind: 'staff', name: staff.name };
  const { draftId } = readMemory(view.private_metadata);
  const draft = draftId === undefined ? undefined : await jalon.drafts.load(draftId);
  // What was begun on the web and is noted on the phone is one request, whoever sends it.
  const executed = draft
    ? await sendDraft(jalon, draft, { told: await withDraft(noted, draft, act), signals: draft.signals }, now, {
        by,
        from: 'slack',
      })
    : await receive(noted, act, { commandId: draftId ?? `slack-${view.id}`, by });
  if ('refusal' in executed) return under(view, undefined, executed.refusal.sentence);
  return { response_action: 'update', view: noticeModal(botTexts.intakeNoted) };
};

const receive = ({ person, project, prescribers }: Noted, { jalon, now }: Act, who: { commandId: string; by: Actor }) =>
  receiveIntake(
    jalon,
    { project, people: [{ person, sheet: { date: toDay(now), prescribers } }] },
    { ...who, at: now, from: 'slack' },
  );

/** What the modal asks is as it was noted; all else is as it was said on the web. */
const withDraft = async ({ person, project, prescribers }: Noted, draft: Draft, { jalon, now }: Act): Promise<Told> => {
  const said = toldIn(await intakeSetting(jalon, draft, 'fr', now));
  const { phone: _, email: __, ...others } = said.person;
  const { title: ___, ...idea } = said.project;
  return {
    project: { ...idea, ...project },
    person: { ...others, ...person },
    sheet: { ...said.sheet, prescribers: prescribers.length > 0 ? prescribers : said.sheet.prescribers },
  };
};
