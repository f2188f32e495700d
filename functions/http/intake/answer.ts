import { ulid } from 'ulid';
import { type Draft, type Given, type SpamSignal, valuesOf } from '../../../shared/domain/draft.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { nextQuestion, pathOf } from '../../../shared/intake/path.ts';
import type { Doubt, Question } from '../../../shared/intake/question.ts';
import type { Setting } from '../../../shared/intake/setting.ts';
import type { Texts } from '../../../shared/languages/languages.ts';
import { intakeSetting } from '../../../shared/usecases/intakeSetting.ts';
import { saveAnswer } from '../../../shared/usecases/saveAnswer.ts';
import { type Answer, page, seeOther } from '../web/answers.ts';
import type { FormValues } from '../web/formBody.ts';
import { openSession } from '../web/session.ts';
import { conversationPage } from './conversationPage.ts';
import { troublePage } from './pages.ts';
import type { Visit } from './visit.ts';

/** So many drafts a day from one address are usual: phones share one behind their network. */
const usualTries = 20;

const first = (form: FormValues, name: string): string => form.get(name)?.[0] ?? '';

/** One answer, saved by its own post. The first one begins the draft; what is wrong is said beside the field. */
export const takeAnswer = async (visit: Visit, form: FormValues): Promise<Answer> => {
  const { stores, language, now } = visit;
  const draft = visit.draft ?? emptyDraft(visit);
  if (draft.sentAt !== undefined) return seeOther('/demande/merci');
  if (!visit.draft && first(form, 'begun') !== '') return page(410, troublePage(visit, 'over', first(form, 'a')));
  const setting = await intakeSetting(stores, draft, language, now);
  const question = pathOf(setting).find(({ name }) => name === first(form, 'q'));
  if (!question) return seeOther('/demande#ask');

  const given = await read(question, form, setting);
  if ('asked' in given) return askAgain(visit, setting, question, given.asked);
  const cookies = visit.draft ? [] : [await begin(visit, draft)];
  const saved = await saveAnswer(stores, draft, question.name, given.given, { language, now });
  if (!saved) return seeOther('/demande/merci');
  const answers = { ...draft.answers, [question.name]: given.given };
  const next = nextQuestion(pathOf(await intakeSetting(stores, { ...draft, answers }, language, now)), answers);
  return seeOther(next ? `/demande${visit.draft ? '' : '?begun'}#ask` : '/demande', cookies);
};

const emptyDraft = ({ now, language }: Visit): Draft => ({
  id: ulid(now),
  language,
  answers: {},
  begunAt: now,
  changedAt: now,
  signals: [],
});

/** Keeps a new draft and opens its session; many from one address only label it. */
const begin = async ({ stores, request, now }: Visit, draft: Draft): Promise<string> => {
  const tries = await stores.drafts.countTry(request.requestContext.http.sourceIp, toDay(now));
  const signals: SpamSignal[] = tries > usualTries ? ['manyFromHere'] : [];
  await stores.drafts.begin({ ...draft, signals });
  return openSession(stores.passes, { purpose: 'intake', draftId: draft.id }, now);
};

type Asked = { values: readonly string[]; fault?: string; doubt?: Doubt; note?: string };

/** What the form says became of the question: an answer, an answer of its own, or what has to be asked once more. */
const read = async (
  question: Question,
  form: FormValues,
  { texts }: Setting,
): Promise<{ given: Given } | { asked: Asked }> => {
  const action = first(form, 'do');
  const { leave } = question;
  if (action === 'decline' && leave === 'decline') return { given: 'declined' };
  if (action === 'skip' && leave !== 'compulsory') return { given: 'skipped' };
  if (action === 'here' && question.locate) return { asked: located(question.locate, first(form, 'point'), texts) };
  const values = action === 'suggest' ? (form.get('suggestion') ?? []) : (form.get('a') ?? []);
  const result = await question.read(values);
  if ('fault' in result) return { asked: { values, fault: result.fault } };
  const sure = action === 'suggest' || (form.get('sure') ?? []).includes(result.values[0] ?? '');
  if (result.doubt && !sure) return { asked: { values: result.values, doubt: result.doubt } };
  return { given: { values: result.values } };
};

/** The point goes no further than this: neither kept nor logged. */
const located = (locate: NonNullable<Question['locate']>, written: string, { located: { unknown } }: Texts): Asked => {
  const [, longitude, latitude] = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(written) ?? [];
  if (longitude === undefined || latitude === undefined) return { values: [], note: unknown };
  return locate([Number(longitude), Number(latitude)]);
};

const askAgain = (
  { draft, language, association }: Visit,
  setting: Setting,
  question: Question,
  asked: Asked,
): Promise<Answer> =>
  page(
    asked.note === undefined ? 422 : 200,
    conversationPage({ setting, language, association, asked: { question, begun: draft !== undefined, ...asked } }),
  );

/** The page of the conversation as it stands: a question that was asked for, else the next one, else all of it to be sent. */
export const showConversation = async (visit: Visit): Promise<Answer> => {
  const { stores, draft, language, association, now, request, cookies } = visit;
  if (draft?.sentAt !== undefined) return seeOther('/demande/merci', cookies);
  // Only the first page after the first answer asks this: at an address that stays, a session that is over would look so.
  if (request.queryStringParameters.begun !== undefined)
    return draft ? seeOther('/demande#ask', cookies) : page(200, troublePage(visit, 'cookies'), cookies);
  const setting = await intakeSetting(stores, draft ?? { answers: {} }, language, now);
  const path = pathOf(setting);
  const { answers } = setting.draft;
  const question = path.find(({ name }) => name === request.queryStringParameters.q) ?? nextQuestion(path, answers);
  const asked = question && {
    question,
    values: valuesOf(answers, question.name).map(question.edit),
    begun: draft !== undefined,
  };
  return page(
    200,
    conversationPage({ setting, language, association, ...(asked && { asked }), ...(draft && { draftId: draft.id }) }),
    cookies,
  );
};
