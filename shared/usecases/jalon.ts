import type { Association } from '../domain/association.ts';
import type { ProgrammeId } from '../domain/codeLists.ts';
import type { Mail } from '../messages/mail.ts';
import type { DraftStore } from '../store/draftStore.ts';
import type { EditionStore } from '../store/editionStore.ts';
import type { ErasureStore } from '../store/erasureStore.ts';
import type { ExecutionStore } from '../store/executionStore.ts';
import type { ImportStore } from '../store/importStore.ts';
import type { JourneyStore } from '../store/journeyStore.ts';
import type { MergeStore } from '../store/mergeStore.ts';
import type { MessageStore } from '../store/messageStore.ts';
import type { NeighbourhoodStore } from '../store/neighbourhoodStore.ts';
import type { PassStore } from '../store/passStore.ts';
import type { PauseStore } from '../store/pauseStore.ts';
import type { PreferenceStore } from '../store/preferenceStore.ts';
import type { ReadingStore } from '../store/readingStore.ts';
import type { RecordStore } from '../store/recordStore.ts';
import type { SessionStore } from '../store/sessionStore.ts';
import type { TraceStore } from '../store/traceStore.ts';

/** Everything that is kept. What reaches outside is an argument of the use cases; time comes with each call. */
export type Stores = {
  association: Association;
  journeys: JourneyStore;
  records: RecordStore;
  merges: MergeStore;
  messages: MessageStore;
  executions: ExecutionStore;
  imports: ImportStore;
  pauses: PauseStore;
  readings: ReadingStore;
  drafts: DraftStore;
  passes: PassStore;
  sessions: SessionStore;
  preferences: PreferenceStore;
  neighbourhoods: NeighbourhoodStore;
  traces: TraceStore;
  erasures: ErasureStore;
  editions: EditionStore;
};

/** And what keeps the time of the journeys. */
export type Jalon = Stores & { machines: JourneyMachines };

/** And what sends messages, texts only where it is set up. `publicUrl`: where the holders' pages are, without a slash at the end. */
export type Outreach = Jalon & { mailer: Mailer; teamChat: TeamChat; publicUrl: string; texter?: Texter };

/** The input of an execution: ids only. */
export type ExecutionInput = { journeyId: string };

/** The state machines of the journeys. */
export type JourneyMachines = {
  /** Starts an execution, or finds it running; `taken` when one of that name has ended. */
  start(programme: ProgrammeId, name: string, input: ExecutionInput): Promise<'started' | 'taken'>;
  /** Wakes a waiting execution; false when the token is no longer waited for. */
  signal(token: string, output: object): Promise<boolean>;
  /** The names of all executions that run. */
  running(programme: ProgrammeId): Promise<ReadonlySet<string>>;
};

/** Rejects with `Undeliverable` when trying again is no use, with `Busy` when it takes no more just now. */
export type Mailer = { send(mail: Mail, messageId: string): Promise<string> };

/** A text to a mobile phone, `+33639980001`. */
export type Sms = { to: string; text: string };

/** Rejects with `Undeliverable` when trying again is no use, or when it may have gone out; with `Busy` as a mailer. */
export type Texter = { send(sms: Sms, messageId: string): Promise<string> };

/** A post of Slack: the text for notifications and screen readers, and the blocks of Block Kit. */
export type Post = { text: string; blocks: object[] };

/** The team's Slack. `to` is a colleague's name, or `team` for the private channel. Rejects with `Busy` as a mailer. */
export type TeamChat = {
  /** Posts, marked with the message's id, and returns the reference of the post. */
  post(to: string, post: Post, messageId: string): Promise<string>;
  rewrite(reference: string, post: Post): Promise<void>;
  /** The post that bears this message's id, if there is one. */
  find(to: string, messageId: string): Promise<string | undefined>;
};

/** What can never be sent: the reason is French, for whoever can act on it. */
export class Undeliverable extends Error {
  override name = 'Undeliverable';
}

/** The receiver takes no more just now, for so many milliseconds: nothing went out, and it is no failure. */
export class Busy extends Error {
  override name = 'Busy';
  readonly wait: number;
  constructor(wait: number, options?: ErrorOptions) {
    super('the receiver takes no more just now', options);
    this.wait = wait;
  }
}
