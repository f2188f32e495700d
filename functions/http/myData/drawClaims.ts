import { addMonths } from '../../../shared/domain/days.ts';
import { isSeenTo } from '../../../shared/domain/journey/claims.ts';
import { dayIn, fill } from '../../../shared/languages/languages.ts';
import type { Account } from '../../../shared/usecases/accountOf.ts';
import { stores } from '../../runtime/stores.ts';
import { type Html, html } from '../web/html.ts';
import type { HolderHere } from './holding.ts';
import { idField } from './newId.ts';

/** The objection and the request for erasure that stand; while one of the journeys has it open, it can be taken back. */
export const drawClaims = ({ person, texts, now }: HolderHere, { journeys }: Account): Html[] =>
  (['objection', 'erasure'] as const).flatMap((kind) => {
    const found = journeys.flatMap((journey) =>
      journey.claims
        .filter((claim) => claim.kind === kind && claim.personId === person.id)
        .map((claim) => ({ claim, seenTo: isSeenTo(journey, claim) })),
    );
    const { claim, seenTo } = found.find((one) => !one.seenTo) ?? found[0] ?? {};
    if (!claim) return [];
    const { answerWithinMonths } = stores().association.rules.claims;
    const days = { on: dayIn(texts, claim.on), by: dayIn(texts, addMonths(claim.on, answerWithinMonths)) };
    const { open, seenTo: done, withdraw } = texts.myData.claims;
    if (seenTo) return [html`<p>${fill(done[kind], days)}</p>`];
    return [
      html`<p>${fill(open[kind], days)}</p>
<form method="post" action="/mes-donnees/retrait">${idField(now)}<button class="quiet" name="quoi" value="${kind}">${withdraw[kind]}</button></form>`,
    ];
  });
