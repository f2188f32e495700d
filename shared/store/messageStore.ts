import { toDay } from '../domain/paris.ts';
import type { Instant, PlainDate } from '../domain/time.ts';
import { isThere } from './conditions.ts';
import { dayAfter } from './expiry.ts';
import { digestLineKey, digestPartition, messageKey, postsKey } from './keys.ts';
import type { Condition, Item, Table, Write } from './table.ts';
import { noteSent } from './traceStore.ts';
import { updateOf } from './updateOf.ts';

/**
 * Something that Jalon owes to somebody. It says what for (`kind` and ids), never what: the text is made from the
 * records when it is sent. A Slack message may be owed anew, under a higher `revision`: then the one that is there is
 * rewritten.
 */
export type Message = Owed & {
  revision: number;
  attempts: number;
  /** the revision that was sent last, and how the receiver calls it */
  sentRevision?: number;
  reference?: string;
  /** when it was first there */
  sentAt?: Instant;
  claimBy?: string;
  claimUntil?: Instant;
  /** why it will never be sent */
  failure?: string;
};

export type Owed = {
  /** made from its reason and due day, so that the same reason never owes twice */
  id: string;
  kind: string;
  channel: 'mail' | 'sms' | 'slack';
  /** a person's id for a mail or a text; for Slack a colleague's name, or `team` */
  to: string;
  journeyId?: string;
  /** what it is about within the journey: an appointment, a reminder; the day of a digest */
  subject?: string;
  /** not before */
  dueAt: Instant;
  /** when it came to be owed */
  owedAt: Instant;
};

/**
 * One nudge in the digest of a colleague. Of a message that did not go out, `settled` says that a colleague has seen to
 * it, and `journeyId` is empty where it was about none; any other line stands while its reason stands in the journey.
 */
export type DigestLine = { journeyId: string; reminderId: string; rule: string; why: string; settled: boolean };

/** Owed, claimed, sent, confirmed: each step is one conditional write. */
export const createMessageStore = (table: Table) => {
  const change = async (
    id: string,
    onlyIf: Condition,
    set: Item,
    remove: readonly (keyof Message | 'GSI1PK' | 'GSI1SK')[] = [],
    also: readonly Write[] = [],
  ): Promise<boolean> => (await table.transact([updateOf(messageKey(id), set, { remove, onlyIf }), ...also])).done;

  const claimedBy = (by: string): Condition => ({ expression: 'claimBy = :mine', values: { ':mine': by } });

  /** No longer owed, if nothing came to be owed anew since this revision was claimed. */
  const settle = ({ id, revision }: Message, by: string, set: Item, also?: readonly Write[]): Promise<boolean> => {
    const { expression, values } = claimedBy(by);
    const unchanged = {
      expression: `${expression} AND revision = :claimed`,
      values: { ...values, ':claimed': revision },
    };
    return change(id, unchanged, set, ['claimBy', 'claimUntil', 'GSI1PK', 'GSI1SK'], also);
  };

  return {
    load: async (id: string): Promise<Message | undefined> => (await table.get(messageKey(id))) as Message | undefined,

    /** Does this one still wait to be sent? */
    isOwed: async (id: string): Promise<boolean> => owedIn(await table.get(messageKey(id))) !== undefined,

    /** Which messages are owed whose time has come? */
    owed: async (now: Instant): Promise<Message[]> =>
      (await table.query({ kind: 'OWED', upTo: sortable(now) })) as Item[] as Message[],

    /** When is the first of what is owed due? Undefined when nothing is. */
    firstDue: async (): Promise<Instant | undefined> =>
      ((await table.query({ kind: 'OWED', first: 1 })) as Item[] as Message[])[0]?.dueAt,

    /** Takes the message for sending until the lease ends; false when somebody else has it, or it changed. */
    claim: ({ id, revision, attempts }: Message, by: string, now: Instant, until: Instant): Promise<boolean> =>
      change(
        id,
        {
          // Still owed: `message` may have been read before somebody else sent it.
          expression:
            'GSI1PK = :owed AND revision = :revision AND attempts = :attempts AND (attribute_not_exists(claimUntil) OR claimUntil < :now)',
          values: { ':owed': 'OWED', ':revision': revision, ':attempts': attempts, ':now': now },
        },
        { claimBy: by, claimUntil: until, attempts: attempts + 1 },
      ),

    /** It was sent. What became due anew while it was being sent stays owed. */
    confirm: async (message: Message, by: string, reference: string, now: Instant): Promise<void> => {
      const { id, revision: sentRevision, sentAt = now } = message;
      const sent = { sentRevision, reference, sentAt, attempts: 0 };
      const also = noted(message, now);
      if (!(await settle(message, by, sent, also)))
        await change(id, claimedBy(by), sent, ['claimBy', 'claimUntil'], also);
    },

    /** Not now: owed again from `dueAt` on. It counts as an attempt, unless `attempts` says how many there were. */
    putOff: ({ id }: Message, by: string, dueAt: Instant, attempts?: number): Promise<boolean> => {
      const set = { dueAt, GSI1SK: dueKey(dueAt, id), ...(attempts !== undefined && { attempts }) };
      return change(id, claimedBy(by), set, ['claimBy', 'claimUntil']);
    },

    /**
     * Never: its reason is gone, or it cannot be sent. `failure` says which, and `also` tells somebody of it. What became
     * due anew stays owed, and nothing is told.
     */
    giveUp: async (message: Message, by: string, failure: string, also?: readonly Write[]): Promise<void> => {
      if (!(await settle(message, by, { failure }, also)))
        await change(message.id, claimedBy(by), {}, ['claimBy', 'claimUntil']);
    },

    /** Writes what is owed outside of a journey's transaction; false when a condition did not hold. */
    record: async (writes: readonly Write[]): Promise<boolean> => (await table.transact(writes)).done,

    /** How many posts were made to somebody on that day? One that is rewritten is none. */
    postsTo: async (to: string, day: PlainDate): Promise<number> =>
      Number((await table.get(postsKey(to, day)))?.posts ?? 0),

    /** What stands in a colleague's digest of that day? */
    digest: async (staff: string, day: PlainDate): Promise<DigestLine[]> =>
      (await table.query({ partition: digestPartition(staff, day) })) as Item[] as DigestLine[],
  };
};

export type MessageStore = ReturnType<typeof createMessageStore>;

/** Owes a message, or owes it anew: in the transaction of what caused it. */
export const owe = ({ id, ...message }: Owed): Write => {
  const set = { id, ...message, GSI1PK: 'OWED', GSI1SK: dueKey(message.dueAt, id) };
  const write = updateOf(messageKey(id), set, { remove: ['failure'], counts: onceMore });
  return { ...write, values: { ...write.values, ':none': 0, ':one': 1 } };
};

const onceMore = 'revision = if_not_exists(revision, :none) + :one, attempts = if_not_exists(attempts, :none)';

/** What is written of it beside the message: which letters a person got, how many posts a reader. */
const noted = ({ id, kind, channel, to, sentAt }: Message, now: Instant): Write[] => {
  if (channel !== 'slack') return [noteSent(to, id, { kind, channel, at: now })];
  return sentAt === undefined ? [countPost(to, toDay(now))] : [];
};

const countPost = (to: string, day: PlainDate): Write => ({
  update: postsKey(to, day),
  expression: 'ADD posts :one SET expiresAt = :expiresAt',
  values: { ':one': 1, ':expiresAt': dayAfter(day) },
});

/** A line in a colleague's digest. */
export const addDigestLine = (staff: string, day: PlainDate, line: Omit<DigestLine, 'settled'>): Write => ({
  put: { ...digestLineKey(staff, day, line.journeyId, line.reminderId), ...line, settled: false },
});

/** Fails where that line does not stand in the digest: what is written with it is not, either. */
export const hasDigestLine = (staff: string, day: PlainDate, journeyId: string, reminderId: string): Write => ({
  check: digestLineKey(staff, day, journeyId, reminderId),
  onlyIf: isThere,
});

/** A colleague has seen to it; fails where there is no such line. */
export const settleDigestLine = (staff: string, day: PlainDate, journeyId: string, reminderId: string): Write =>
  updateOf(digestLineKey(staff, day, journeyId, reminderId), { settled: true }, { onlyIf: isThere });

/** A message in an item of the table or of its stream that is owed; undefined for anything else. */
export const owedIn = (item: Item | undefined): Message | undefined =>
  item?.GSI1PK === 'OWED' ? (item as Message) : undefined;

const sortable = (instant: Instant): string => new Date(instant).toISOString();

/** Sorts by due time; the last character makes `upTo` a moment take in all that is due at it. */
const dueKey = (dueAt: Instant, id: string): string => `${sortable(dueAt - 1)}#${messageKey(id).PK}`;
