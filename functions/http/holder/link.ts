import { ulid } from 'ulid';
import { valuesOf } from '../../../shared/domain/draft.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Pass } from '../../../shared/store/passStore.ts';
import { stores } from '../../runtime/stores.ts';
import { acting } from '../web/acting.ts';
import type { Route } from '../web/answering.ts';
import { type Answer, page, seeOther } from '../web/answers.ts';
import { languageCookies, languageOf } from '../web/language.ts';
import type { HttpRequest } from '../web/request.ts';
import { openSession, sessionOf } from '../web/session.ts';
import { deadLinkPage, linkPage } from './linkPage.ts';

/** Says what a link is for. It opens nothing: mailboxes and scanners follow every link they see. */
export const showLink: Route = async (request) => {
  const { token = '' } = request.pathParameters;
  const opened = await stores().passes.open(token, 'link', request.requestContext.timeEpoch);
  const about = opened && (await aboutPass(opened.pass));
  if (!opened || !about) return deadLink(request);
  const language = languageOf(request, about.language);
  const { purpose } = opened.pass;
  const { association } = stores();
  return page(200, linkPage({ purpose, token, name: about.name, language, association }), languageCookies(request));
};

/** The press of the button: a session in a cookie, and on to an address without the token. */
export const openLink: Route = acting(async (request, form) => {
  const { passes } = stores();
  const now = request.requestContext.timeEpoch;
  const opened = await passes.open(form.get('token')?.[0] ?? '', 'link', now);
  if (!opened || !(await aboutPass(opened.pass))) return deadLink(request);
  const { pass } = opened;
  if (pass.purpose !== 'join') return seeOther(placeOf[pass.purpose], [await openSession(passes, pass, now)]);
  const cookies = (await hasJoined(request, pass.draftId)) ? [] : [await join(request, pass.draftId, now)];
  return seeOther(placeOf.join, cookies);
});

const placeOf = {
  intake: '/demande',
  join: '/demande',
  appointment: '/rendez-vous',
  myData: '/mes-donnees',
} as const satisfies Record<Pass['purpose'], string>;

/** What is said before the button is pressed, and in which language; undefined when what the link opens is gone. */
const aboutPass = async (pass: Pass): Promise<{ language?: string; name: string } | undefined> => {
  const { drafts, preferences } = stores();
  if (pass.purpose === 'appointment' || pass.purpose === 'myData')
    return { ...(await preferences.of(pass.personId)), name: '' };
  const draft = await drafts.load(pass.draftId);
  if (!draft) return undefined;
  if (pass.purpose === 'intake') return { language: draft.language, name: '' };
  return { name: valuesOf(draft.answers, 'firstName')[0] ?? '' };
};

/** Whoever presses again goes on with what they began. */
const hasJoined = async (request: HttpRequest, leadId: string): Promise<boolean> => {
  const { passes, drafts } = stores();
  const session = await sessionOf(passes, request, 'intake');
  const draft = session && (await drafts.load(session.draftId));
  return draft?.joins === leadId;
};

/** Begins a sheet of their own beside the lead's; the answer is the cookie to set. */
const join = async (request: HttpRequest, leadId: string, now: Instant): Promise<string> => {
  const { passes, drafts } = stores();
  const draftId = ulid(now);
  const language = languageOf(request);
  await drafts.begin({
    id: draftId,
    joins: leadId,
    language,
    answers: {},
    begunAt: now,
    changedAt: now,
    signals: [],
  });
  return openSession(passes, { purpose: 'intake', draftId }, now);
};

/** Nobody can tell an old link from a wrong one: of neither anything is kept. */
const deadLink = (request: HttpRequest): Promise<Answer> => {
  const language = languageOf(request);
  return page(410, deadLinkPage(language, stores().association), languageCookies(request));
};
