import { draftKeptFor, valuesOf } from '../../../shared/domain/draft.ts';
import type { Pass } from '../../../shared/store/passStore.ts';
import { oweIntakeLink } from '../../../shared/usecases/intakeLink.ts';
import { linkTo } from '../../../shared/usecases/linkTo.ts';
import { required } from '../../runtime/environment.ts';
import { type Answer, page, seeOther } from '../web/answers.ts';
import { laterPage, type ShownLink, sentPage } from './pages.ts';
import type { Visit } from './visit.ts';
import { over } from './visiting.ts';

/** A link for the others of the project, to be given away as one likes. */
export const invite = async (visit: Visit): Promise<Answer> => {
  const { draft } = visit;
  if (!draft) return over(visit);
  if (draft.joins !== undefined || draft.sentAt === undefined) return seeOther('/demande');
  return page(200, sentPage(visit, draft, await makeLink(visit, { purpose: 'join', draftId: draft.id })));
};

/** How one comes back later. */
export const showLater = async (visit: Visit): Promise<Answer> =>
  visit.draft ? page(200, laterPage(visit, emailOf(visit)), visit.cookies) : seeOther('/demande');

/** The link back, shown here and sent to the mail address if there is one. */
export const makeReturn = async (visit: Visit): Promise<Answer> => {
  const { stores, draft, now } = visit;
  if (!draft) return over(visit);
  const email = emailOf(visit);
  if (email !== undefined) await stores.messages.record([oweIntakeLink(draft.id, now)]);
  return page(200, laterPage(visit, email, await makeLink(visit, { purpose: 'intake', draftId: draft.id })));
};

const emailOf = ({ draft }: Visit): string | undefined => draft && valuesOf(draft.answers, 'email')[0];

const makeLink = async ({ stores, now }: Visit, pass: Pass): Promise<ShownLink> => {
  const until = now + draftKeptFor;
  const ours = { passes: stores.passes, publicUrl: required('PUBLIC_URL') };
  return { url: await linkTo(ours, pass, until), until };
};
