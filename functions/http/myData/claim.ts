import { addMonths } from '../../../shared/domain/days.ts';
import type { RightsClaim } from '../../../shared/domain/journey/claims.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import { dayIn, fill } from '../../../shared/languages/languages.ts';
import { claimRights } from '../../../shared/usecases/claimRights.ts';
import { journeysOf } from '../../../shared/usecases/journeysOf.ts';
import { stores } from '../../runtime/stores.ts';
import { type Answer, seeOther } from '../web/answers.ts';
import { html } from '../web/html.ts';
import { answerPage } from './answerPage.ts';
import { contextOf, forHolder, fromHolder, type HolderHere } from './holding.ts';
import { idField } from './newId.ts';

/** Asks once more, and says what follows and by when. */
export const confirmClaim = (kind: RightsClaim) => forHolder((holder) => claimPage(holder, kind));

export const takeClaim = (kind: RightsClaim) =>
  fromHolder(async (holder, form) => {
    // There is nobody to tell: the page says whom to call.
    if ((await journeysOf(stores(), holder.person.id)).length === 0) return claimPage(holder, kind);
    const outcome = await claimRights(stores(), 'ReceiveClaim', kind, contextOf(holder, form));
    return outcome === 'done' ? seeOther('/mes-donnees?fait=claimed') : claimPage(holder, kind, true);
  });

/** Taken back as long as nobody saw to it; after that the page says that it is done. */
export const withdrawClaim = fromHolder(async (holder, form) => {
  const [kind] = form.get('quoi') ?? [];
  if (kind !== 'objection' && kind !== 'erasure') return seeOther('/mes-donnees');
  const outcome = await claimRights(stores(), 'WithdrawClaim', kind, contextOf(holder, form));
  return seeOther(outcome === 'done' ? '/mes-donnees?fait=withdrawn' : '/mes-donnees');
});

const claimPage = async (holder: HolderHere, kind: RightsClaim, again = false): Promise<Answer> => {
  const { texts, now, person } = holder;
  const { association } = stores();
  const { noJourney, faults } = texts.myData;
  const { title, follows, sure, go, back } = texts.myData[kind];
  if ((await journeysOf(stores(), person.id)).length === 0)
    return answerPage(holder, { title, body: html`<p>${noJourney}</p>` });
  const by = dayIn(texts, addMonths(toDay(now), association.rules.claims.answerWithinMonths));
  const action = kind === 'objection' ? 'opposition' : 'effacement';
  const body = html`${again && html`<p class="fault" role="alert">${faults.meanwhile}</p>`}
<ul>${follows.map((sentence) => html`<li>${typeset(fill(sentence, { by }))}`)}</ul>
<h2>${typeset(sure)}</h2>
<form method="post" action="/mes-donnees/${action}">${idField(now)}<button>${go}</button></form>`;
  return answerPage(holder, { title, body, back, ...(again && { status: 409 }) });
};
