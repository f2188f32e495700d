import { isValid, ulid } from 'ulid';
import { toDay } from '../../shared/domain/paris.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { receiveIntake } from '../../shared/usecases/receiveIntake.ts';
import { logFailure } from '../runtime/log.ts';
import { stores } from '../runtime/stores.ts';
import { formPage } from './intake/formPage.ts';
import { intakeQuestions } from './intake/questions.ts';
import { readAnswers } from './intake/readAnswers.ts';
import { faults } from './intake/texts.ts';
import { thanksPage } from './intake/thanksPage.ts';
import { toIntake } from './intake/toIntake.ts';
import { answering, type Route } from './web/answering.ts';
import { page, seeOther, stylesheet } from './web/answers.ts';
import { readForm } from './web/formBody.ts';
import { isFromElsewhere } from './web/origin.ts';
import { problem } from './web/problem.ts';
import { style } from './web/style.ts';

const questionsAt = async (now: Instant) => {
  const { association, records } = stores();
  return intakeQuestions({ association, partners: await records.partners(), today: toDay(now) });
};

const showForm: Route = async ({ requestContext: { timeEpoch: now } }) =>
  page(200, formPage({ formId: ulid(now), questions: await questionsAt(now) }));

/** The form's id is the request's: sent twice, it is one request. */
const receiveForm: Route = async (request) => {
  if (isFromElsewhere(request)) return problem('fromElsewhere');
  const read = readForm(request);
  if ('problem' in read) return problem(read.problem);
  const { form } = read;
  const now = request.requestContext.timeEpoch;
  const questions = await questionsAt(now);
  const [givenId = ''] = form.get('formId') ?? [];
  const formId = isValid(givenId) ? givenId.toUpperCase() : ulid(now);
  const result = readAnswers(questions, form);
  if ('faults' in result) return page(422, formPage({ formId, questions, form, ...result }));
  const intake = toIntake(result.answers, stores().association, toDay(now));
  const context = { commandId: formId, at: now, by: { kind: 'holder' }, from: 'web' } as const;
  try {
    const received = await receiveIntake(stores(), intake, context);
    if (!('refusal' in received)) return seeOther('/demande/merci');
    return page(409, formPage({ formId: ulid(now), questions, form, refusal: received.refusal.sentence }));
  } catch (error) {
    logFailure('receiveIntake')(error);
    return page(503, formPage({ formId, questions, form, refusal: faults.notStored }));
  }
};

export const handler = answering({
  'GET /demande': showForm,
  'POST /demande': receiveForm,
  'GET /demande/merci': () => page(200, thanksPage(stores().association)),
  'GET /demande/style.css': () => stylesheet(style),
});
