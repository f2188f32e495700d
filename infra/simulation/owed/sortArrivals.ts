import type { Instant } from '../../../shared/domain/time.ts';
import type { Arrival, Trace } from '../trace.ts';
import { type Day, dayOf } from './days.ts';
import { dayAt } from './parisTime.ts';

/** A line that a colleague, or the team, sees for the first time in a post. `day` is the one that the post is of. */
export type Show = {
  at: Instant;
  reader: string;
  postId: string;
  /** in a post that was there before */
  rewritten: boolean;
  day: Day;
  journeyId: string;
  lineId: string;
};

/** What arrived, by what it is about. */
export type Sorted = {
  /** by journey */
  shows: Map<string, Show[]>;
  /** that a message to a holder did not go out: by the message, as `tagOf` writes it */
  told: Map<string, Show[]>;
  /** mails and texts, by their id as `tagOf` writes it */
  letters: Map<string, Arrival[]>;
  /** posts of which there is one, by their id */
  posts: Map<string, Arrival[]>;
};

/** A message's id in the letters that a mail's tag may have. */
export const tagOf = (messageId: string): string => messageId.replace(/[^A-Za-z0-9_-]/g, '_');

/** The post of a request that nobody takes: `teamNudge/<journey>/<line>`. */
const teamNudge = /^teamNudge\/([^/]+)\/(.+)$/;
/** `digest/<colleague>/<day>` */
const digest = /^digest\/(.+)\/(\d{4}-\d\d-\d\d)$/;
/** `undelivered/<message>/<day>` */
const undelivered = /^undelivered\/(.+)\/\d{4}-\d\d-\d\d$/;

export const digestPartsOf = (id: string): { reader: string; day: string } | undefined => {
  const [, reader, day] = digest.exec(id) ?? [];
  return reader !== undefined && day !== undefined ? { reader, day } : undefined;
};

export const sortArrivals = ({ arrivals }: Pick<Trace, 'arrivals'>): Sorted => {
  const sorted: Sorted = { shows: new Map(), told: new Map(), letters: new Map(), posts: new Map() };
  const seen = new Map<string, Set<string>>();
  for (const arrival of arrivals) {
    if (arrival.channel !== 'slack') add(sorted.letters, tagOf(arrival.id), arrival);
    else if (digestPartsOf(arrival.id)) for (const show of newIn(arrival, seen)) addShow(sorted, show);
    else if (!arrival.rewritten) addPost(sorted, arrival);
  }
  return sorted;
};

const addPost = ({ posts, shows }: Sorted, arrival: Arrival): void => {
  const [, journeyId, lineId] = teamNudge.exec(arrival.id) ?? [];
  const { at, to: reader, id: postId } = arrival;
  if (journeyId === undefined || lineId === undefined) add(posts, postId, arrival);
  else add(shows, journeyId, { at, reader, postId, rewritten: false, day: dayAt(at), journeyId, lineId });
};

const addShow = ({ shows, told }: Sorted, show: Show): void => {
  const [, messageId] = undelivered.exec(show.lineId) ?? [];
  if (messageId === undefined) add(shows, show.journeyId, show);
  else add(told, tagOf(messageId), show);
};

/** The lines of a digest that were not in it before. */
const newIn = ({ at, id, to: reader, rewritten, open }: Arrival, seen: Map<string, Set<string>>): Show[] => {
  const lines = seen.get(id) ?? new Set();
  seen.set(id, lines);
  const day = dayOf(id.slice(-10));
  return open.flatMap(({ journeyId, reminderId: lineId }) => {
    const line = `${journeyId} ${lineId}`;
    if (lines.has(line)) return [];
    lines.add(line);
    return [{ at, reader, postId: id, rewritten, day, journeyId, lineId }];
  });
};

const add = <Item>(lists: Map<string, Item[]>, key: string, item: Item): void => {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
};
