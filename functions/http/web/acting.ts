import type { Route } from './answering.ts';
import type { Answer } from './answers.ts';
import { type FormProblem, type FormValues, readForm } from './formBody.ts';
import { languageOf } from './language.ts';
import { isFromElsewhere } from './origin.ts';
import { problem } from './problem.ts';
import type { HttpRequest } from './request.ts';

type Refuse = (name: FormProblem, request: HttpRequest) => Promise<Answer>;

/** A form that acts: refused when it comes from another site, or cannot be read. */
export const acting =
  (
    act: (request: HttpRequest, form: FormValues) => Promise<Answer>,
    refuse: Refuse = (name, request) => problem(name, languageOf(request)),
  ): Route =>
  async (request) => {
    if (isFromElsewhere(request)) return refuse('fromElsewhere', request);
    const read = readForm(request);
    return 'problem' in read ? refuse(read.problem, request) : act(request, read.form);
  };
