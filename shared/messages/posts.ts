import type { KnownBlock } from '@slack/types';
import { longDate } from '../domain/frenchDates.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { Person } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import { button, context, escapeMrkdwn, header, type Post, section } from './blocks.ts';
import { shortName } from './holderName.ts';
import { type FollowUp, followUpBlock } from './slack/followUps.ts';

/** What the team should know at a glance, besides: one line each. */
type Hints = { warning?: string | undefined; maybeKnown?: boolean };

/**
 * The card of a request in the team's channel: nothing personal beyond a first name, an initial and the theme. Who it is
 * that may be known already is said to whoever opens the sheet.
 */
export const intakeCard = (
  journey: Journey,
  person: Person | undefined,
  domain: string | undefined,
  { warning, maybeKnown = false }: Hints = {},
): Post => {
  const who = escapeMrkdwn(shortName(person));
  const theme = domain ? `, thème : ${escapeMrkdwn(domain)}` : '';
  return {
    text: `Nouvelle demande de ${who}${theme}`,
    blocks: [
      section(`*Nouvelle demande* reçue le ${longDate(journey.waitingSince)}\n${who}${theme}`),
      ...(warning === undefined ? [] : [context(warning)]),
      ...(maybeKnown ? [context('Peut-être déjà connu : voir la fiche')] : []),
      ...charge(journey),
    ],
  };
};

/** What is brought up before the whole team; taken meanwhile, it says by whom. */
export const teamNudge = (journey: Journey, person: Person | undefined, why: string): Post => {
  const text = `${escapeMrkdwn(shortName(person))} : ${escapeMrkdwn(why)}`;
  return { text, blocks: [section(text), ...charge(journey)] };
};

/** Who is in charge of a request, and what can be done about that. */
const charge = (journey: Journey): KnownBlock[] => {
  const { id, closing, advisor, stage, absorbedInto } = journey;
  const see = button('Voir la fiche', 'intake.details', id);
  const open = button('Voir le parcours', 'journey.open', id);
  const [state, elements] = absorbedInto
    ? [
        `Rapprochée d’une autre demande le ${longDate(absorbedInto.on)}, par ${escapeMrkdwn(absorbedInto.by)}`,
        [button('Voir le parcours', 'journey.open', absorbedInto.journeyId)],
      ]
    : closing
      ? [`Close le ${longDate(closing.on)}`, [open]]
      : advisor !== undefined
        ? [
            `Prise en charge par *${escapeMrkdwn(advisor)}*`,
            [see, open, ...(stage === 'intake' ? [button('Rendre', 'intake.handBack', id)] : [])],
          ]
        : ['À prendre en charge', [button('Je prends en charge', 'intake.take', id, 'primary'), see]];
  return [context(state), { type: 'actions', block_id: 'intake', elements }];
};

/** A post holds 50 blocks: beyond this many the rest is counted, and shown on demand. */
export const mostInDigest = 45;

/** The one digest of a colleague on a day; settled lines are struck out when it is rewritten. */
export const digest = (day: PlainDate, followUps: readonly FollowUp[]): Post => {
  const open = followUps.filter(({ settled }) => !settled);
  const title = open.length === 0 ? 'Tout est réglé' : `${open.length} suivi${open.length > 1 ? 's' : ''} à regarder`;
  const rest = followUps.length - mostInDigest;
  return {
    text: `${title}, ${longDate(day)}`,
    blocks: [
      header(`${title}, ${longDate(day)}`),
      ...followUps.slice(0, mostInDigest).map(followUpBlock),
      ...(rest > 0
        ? [{ type: 'actions' as const, elements: [button(`Voir les ${rest} autres`, 'digest.others', day)] }]
        : []),
    ],
  };
};

/** A week of the team, in figures: no holder is named. */
export type Week = {
  from: PlainDate;
  to: PlainDate;
  requests: number;
  notTaken: number;
  held: number;
  planned: number;
  /** follow-ups that wait, by colleague */
  waiting: readonly { staff: string; count: number }[];
};

/** The week that is over, before the whole team. */
export const roundUp = ({ from, to, requests, notTaken, held, planned, waiting }: Week): Post => {
  const title = `La semaine du ${longDate(from)} au ${longDate(to)}`;
  const lines = [
    `Demandes reçues : *${requests}*${notTaken > 0 ? `, dont *${notTaken}* à prendre en charge` : ''}`,
    `Rendez-vous honorés : *${held}*`,
    `Rendez-vous prévus cette semaine : *${planned}*`,
  ];
  const behind = waiting.map(({ staff, count }) => `${escapeMrkdwn(staff)} : *${count}*`);
  return {
    text: title,
    blocks: [
      header(title),
      section(lines.join('\n')),
      section(behind.length > 0 ? `*Suivis qui attendent*\n${behind.join('\n')}` : 'Aucun suivi n’attend.'),
    ],
  };
};
