import type { Route } from './answering.ts';
import type { Answer } from './answers.ts';
import { type FormValues, readForm } from './formBody.ts';
import { languageOf } from './language.ts';
import { isFromElsewhere } from './origin.ts';
import { problem } from './problem.ts';
import type { HttpRequest } from './request.ts';

/** A form that acts: refused when it comes from another site, or cannot be read. */
export const acting =
  (act: (request: HttpRequest, form: FormValues) => Promise<Answer>): Route =>
  async (request) => {
    if (isFromElsewhere(request)) return problem('fromElsewhere', languageOf(request));
    const read = readForm(request);
    return 'problem' in read ? problem(read.problem, languageOf(request)) : act(request, read.form);
  };
