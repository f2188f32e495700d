import type { Draft, SpamSignal } from '../../../shared/domain/draft.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { nextQuestion, pathOf } from '../../../shared/intake/path.ts';
import { toldIn } from '../../../shared/intake/told.ts';
import { intakeSetting } from '../../../shared/usecases/intakeSetting.ts';
import { sendDraft } from '../../../shared/usecases/sendDraft.ts';
import { logFailure } from '../../runtime/log.ts';
import { type Answer, page, seeOther } from '../web/answers.ts';
import type { FormValues } from '../web/formBody.ts';
import { conversationPage } from './conversationPage.ts';
import { sentPage } from './pages.ts';
import { isProof } from './scripts.ts';
import type { Visit } from './visit.ts';
import { over } from './visiting.ts';

/** Whoever answers all of it within so many milliseconds did not read it. */
const tooFast = 30_000;

/** The whole request, once it is complete; what does not look like a person's is labelled and taken in all the same. */
export const sendRequest = async (visit: Visit, form: FormValues): Promise<Answer> => {
  const { stores, draft, language, association, now } = visit;
  if (!draft) return over(visit);
  if (draft.sentAt !== undefined) return seeOther('/demande/merci');
  const setting = await intakeSetting(stores, draft, language, now);
  if (nextQuestion(pathOf(setting), draft.answers)) return seeOther('/demande#ask');
  try {
    const sent = await sendDraft(stores, draft, { told: toldIn(setting), signals: signalsOf(draft, form, now) }, now);
    // Refused is what changed meanwhile, in another tab: all of it is shown once more.
    return seeOther('refusal' in sent ? '/demande' : '/demande/merci');
  } catch (error) {
    logFailure('sendDraft')(error);
    const trouble = setting.texts.recap.notStored;
    return page(503, conversationPage({ setting, language, association, draftId: draft.id, trouble }));
  }
};

const signalsOf = ({ id, begunAt, signals }: Draft, form: FormValues, now: Instant): SpamSignal[] => [
  ...signals,
  ...(form.get('website')?.[0] ? (['honeypot'] as const) : []),
  ...(now - begunAt < tooFast ? (['fast'] as const) : []),
  ...(isProof(id, form.get('proof')?.[0] ?? '') ? [] : (['noProof'] as const)),
];

/** What happens next, and by when. */
export const showSent = async (visit: Visit): Promise<Answer> =>
  visit.draft?.sentAt === undefined ? seeOther('/demande') : page(200, sentPage(visit, visit.draft), visit.cookies);
