import type { SpamSignal } from '../../shared/domain/draft.ts';
import { valuesOf } from '../../shared/domain/draft.ts';
import { nextQuestion, pathOf } from '../../shared/intake/path.ts';
import { toldIn } from '../../shared/intake/told.ts';
import type { Pass } from '../../shared/store/passStore.ts';
import { oweIntakeLink } from '../../shared/usecases/intakeLink.ts';
import { intakeSetting } from '../../shared/usecases/intakeSetting.ts';
import { sendDraft } from '../../shared/usecases/sendDraft.ts';
import { required } from '../runtime/environment.ts';
import { logFailure } from '../runtime/log.ts';
import { showConversation, takeAnswer } from './intake/answer.ts';
import { conversationPage } from './intake/conversationPage.ts';
import { finishedPage, laterPage, noticePage, type ShownLink, sentPage, troublePage } from './intake/pages.ts';
import { askScript, hereScript, isProof, sendScript } from './intake/scripts.ts';
import { type Visit, visitOf } from './intake/visit.ts';
import { answering, type Route } from './web/answering.ts';
import { type Answer, page, script, seeOther, stylesheet } from './web/answers.ts';
import { type FormValues, readForm } from './web/formBody.ts';
import { holderStyle } from './web/holderStyle.ts';
import { languageOf } from './web/language.ts';
import { isFromElsewhere } from './web/origin.ts';
import { problem } from './web/problem.ts';
import { endSession } from './web/session.ts';

const day = 86_400_000;

/** A link to a draft, or an invitation, works for so long: as long as a draft is kept. */
const linkFor = 30 * day;

/** Whoever answers all of it within so many milliseconds did not read it. */
const tooFast = 30_000;

/** A page that shows. */
const shows =
  (show: (visit: Visit) => Promise<Answer>): Route =>
  async (request) =>
    show(await visitOf(request));

/** A form that acts: refused when it comes from another site, or cannot be read. */
const acts =
  (act: (visit: Visit, form: FormValues) => Promise<Answer>): Route =>
  async (request) => {
    if (isFromElsewhere(request)) return problem('fromElsewhere', languageOf(request));
    const read = readForm(request);
    return 'problem' in read ? problem(read.problem, languageOf(request)) : act(await visitOf(request), read.form);
  };

/** Only a draft leads to these forms: without one, its session has ended meanwhile. */
const over = (visit: Visit): Promise<Answer> => page(410, troublePage(visit, 'over'));

/** The whole request, once it is complete; what does not look like a person's is labelled and taken in all the same. */
const send = async (visit: Visit, form: FormValues): Promise<Answer> => {
  const { stores, draft, language, association, now } = visit;
  if (!draft) return over(visit);
  if (draft.sentAt !== undefined) return seeOther('/demande/merci');
  const setting = await intakeSetting(stores, draft, language, now);
  if (nextQuestion(pathOf(setting), draft.answers)) return seeOther('/demande#ask');
  const signals: SpamSignal[] = [
    ...draft.signals,
    ...(form.get('website')?.[0] ? (['honeypot'] as const) : []),
    ...(now - draft.begunAt < tooFast ? (['fast'] as const) : []),
    ...(isProof(draft.id, form.get('proof')?.[0] ?? '') ? [] : (['noProof'] as const)),
  ];
  try {
    const sent = await sendDraft(stores, draft, { told: toldIn(setting), signals }, now);
    // Refused is what changed meanwhile, in another tab: all of it is shown once more.
    return seeOther('refusal' in sent ? '/demande' : '/demande/merci');
  } catch (error) {
    logFailure('sendDraft')(error);
    const trouble = setting.texts.recap.notStored;
    return page(503, conversationPage({ setting, language, association, draftId: draft.id, trouble }));
  }
};

const showSent = async (visit: Visit): Promise<Answer> =>
  visit.draft?.sentAt === undefined ? seeOther('/demande') : page(200, sentPage(visit, visit.draft), visit.cookies);

/** A link for the others of the project, to be given away as one likes. */
const invite = async (visit: Visit): Promise<Answer> => {
  const { draft } = visit;
  if (!draft) return over(visit);
  if (draft.joins !== undefined || draft.sentAt === undefined) return seeOther('/demande');
  return page(200, sentPage(visit, draft, await makeLink(visit, { purpose: 'join', draftId: draft.id })));
};

const emailOf = ({ draft }: Visit): string | undefined => draft && valuesOf(draft.answers, 'email')[0];

const showLater = async (visit: Visit): Promise<Answer> =>
  visit.draft ? page(200, laterPage(visit, emailOf(visit)), visit.cookies) : seeOther('/demande');

const makeReturn = async (visit: Visit): Promise<Answer> => {
  const { stores, draft, now } = visit;
  if (!draft) return over(visit);
  const email = emailOf(visit);
  if (email !== undefined) await stores.messages.record([oweIntakeLink(draft.id, now)]);
  return page(200, laterPage(visit, email, await makeLink(visit, { purpose: 'intake', draftId: draft.id })));
};

const makeLink = async ({ stores, now }: Visit, pass: Pass): Promise<ShownLink> => {
  const until = now + linkFor;
  return { url: `${required('PUBLIC_URL')}/lien/${await stores.passes.issue(pass, 'link', until)}`, until };
};

const finish = async ({ stores, request }: Visit): Promise<Answer> =>
  seeOther('/demande/fin', [await endSession(stores.passes, request, 'intake')]);

const showFinished = async (visit: Visit): Promise<Answer> =>
  visit.draft ? seeOther('/demande', visit.cookies) : page(200, finishedPage(visit), visit.cookies);

export const handler = answering({
  'GET /demande': shows(showConversation),
  'POST /demande': acts(takeAnswer),
  'POST /demande/envoi': acts(send),
  'GET /demande/merci': shows(showSent),
  'POST /demande/invitation': acts(invite),
  'GET /demande/plus-tard': shows(showLater),
  'POST /demande/plus-tard': acts(makeReturn),
  'POST /demande/fin': acts(finish),
  'GET /demande/fin': shows(showFinished),
  'GET /demande/vos-donnees': shows(async (visit) => page(200, noticePage(visit), visit.cookies)),
  'GET /demande/style.css': () => stylesheet(holderStyle),
  'GET /demande/question.js': () => script(askScript),
  'GET /demande/ici.js': () => script(hereScript),
  'GET /demande/envoi.js': () => script(sendScript),
});
