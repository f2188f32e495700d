import type { Person } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { type Language, type Texts, textsIn } from '../../../shared/languages/languages.ts';
import type { HolderContext } from '../../../shared/usecases/executeInEach.ts';
import { stores } from '../../runtime/stores.ts';
import { acting } from '../web/acting.ts';
import type { Route } from '../web/answering.ts';
import { type Answer, seeOther } from '../web/answers.ts';
import type { FormValues } from '../web/formBody.ts';
import { languageOf } from '../web/language.ts';
import type { HttpRequest } from '../web/request.ts';
import { sessionId, sessionOf } from '../web/session.ts';
import { newId } from './newId.ts';

/** The holder who opened their link at this browser, and how they are spoken to. */
export type HolderHere = {
  person: Person;
  language: Language;
  texts: Texts;
  now: Instant;
  request: HttpRequest;
};

type Page = (holder: HolderHere) => Promise<Answer>;

/** A page of the holder's own, from its session; `otherwise` is what everybody else sees: the way to the first page. */
export const forHolder =
  (page: Page, otherwise: Route = () => seeOther('/mes-donnees')): Route =>
  async (request) => {
    const holder = await holderHere(request);
    if (!holder) return otherwise(request);
    const id = `read/${sessionId(request, 'myData')}`;
    await stores().traces.note(holder.person.id, { id, what: 'read', at: holder.now, from: 'web' });
    return page(holder);
  };

/** What a holder sends from a page of ours; without a session it leads to the first page. */
export const fromHolder = (take: (holder: HolderHere, form: FormValues) => Promise<Answer>): Route =>
  acting(async (request, form) => {
    const holder = await holderHere(request);
    return holder ? take(holder, form) : seeOther('/mes-donnees');
  });

/** Around what a holder does: its id makes it happen once. */
export const contextOf = ({ person, now }: HolderHere, form: FormValues): HolderContext => ({
  personId: person.id,
  commandId: `myData/${newId(form, now)}`,
  at: now,
});

const holderHere = async (request: HttpRequest): Promise<HolderHere | undefined> => {
  const { passes, records, preferences } = stores();
  const session = await sessionOf(passes, request, 'myData');
  // Erased meanwhile: the session opens nothing any more.
  const person = session && (await records.person(session.personId));
  if (!person) return undefined;
  const language = languageOf(request, (await preferences.of(person.id)).language);
  return { person, language, texts: textsIn(language), now: request.requestContext.timeEpoch, request };
};
