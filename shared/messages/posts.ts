import { longDate } from '../domain/frenchDates.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { stageLabel } from '../domain/programmes.ts';
import type { Person } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import { button, context, escapeMrkdwn, header, type Post, section } from './blocks.ts';
import { shortName } from './holderName.ts';

/** The card of a request in the team's channel: nothing personal beyond a first name, an initial and the theme. */
export const intakeCard = (journey: Journey, person: Person | undefined, domain: string | undefined): Post => {
  const who = escapeMrkdwn(shortName(person));
  const theme = domain ? `, thème : ${escapeMrkdwn(domain)}` : '';
  const received = journey.waitingSince ? `reçue le ${longDate(journey.waitingSince)}` : '';
  const text = `Nouvelle demande de ${who}${theme}`;
  const state = journey.closing
    ? `Close le ${longDate(journey.closing.on)}`
    : journey.advisor
      ? `Prise en charge par *${escapeMrkdwn(journey.advisor)}*`
      : 'À prendre en charge';
  return {
    text,
    blocks: [
      section(`*Nouvelle demande* ${received}\n${who}${theme}`),
      context(state),
      {
        type: 'actions',
        block_id: 'intake',
        elements: journey.closing
          ? [button('Voir le parcours', 'journey.open', journey.id)]
          : journey.advisor
            ? [button('Voir le parcours', 'journey.open', journey.id), button('Rendre', 'intake.handBack', journey.id)]
            : [button('Je prends en charge', 'intake.take', journey.id, 'primary')],
      },
    ],
  };
};

/** What is brought up before the whole team. */
export const teamNudge = (journey: Journey, person: Person | undefined, why: string): Post => {
  const text = `${escapeMrkdwn(shortName(person))} : ${escapeMrkdwn(why)}`;
  return {
    text,
    blocks: [
      section(text),
      {
        type: 'actions',
        block_id: 'intake',
        elements: [button('Je prends en charge', 'intake.take', journey.id, 'primary')],
      },
    ],
  };
};

/** One nudge, with the holder it is about. */
export type DigestEntry = { journey: Journey; person: Person | undefined; rule: string; why: string; settled: boolean };

/** A post holds 50 blocks: beyond this many the rest is counted. */
const mostEntries = 45;

/** The one digest of a colleague on a day; settled lines are struck out when it is rewritten. */
export const digest = (day: PlainDate, entries: readonly DigestEntry[]): Post => {
  const open = entries.filter(({ settled }) => !settled);
  const title = open.length === 0 ? 'Tout est réglé' : `${open.length} suivi${open.length > 1 ? 's' : ''} à regarder`;
  const shown = entries.slice(0, mostEntries);
  const rest = entries.length - shown.length;
  return {
    text: `${title}, ${longDate(day)}`,
    blocks: [
      header(`${title}, ${longDate(day)}`),
      ...shown.map(entry),
      ...(rest > 0 ? [context(`et ${rest} autres`)] : []),
    ],
  };
};

const entry = ({ journey, person, why, settled }: DigestEntry) => {
  const line = `*${escapeMrkdwn(shortName(person))}* (${stageLabel(journey.stage)}) : ${escapeMrkdwn(why)}`;
  if (settled) return section(`~${line}~ réglé`);
  return { ...section(line), accessory: button('Ouvrir', 'journey.open', journey.id) };
};
