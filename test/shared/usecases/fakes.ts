import type { Mail } from '../../../shared/messages/mail.ts';
import type { JourneyMachines, Mailer, Post, Sms, TeamChat, Texter } from '../../../shared/usecases/jalon.ts';

/** State machines that keep executions by name, and remember what they were told. */
export const fakeMachines = () => {
  const executions = new Map<string, 'running' | 'ended'>();
  const waiting = new Set<string>();
  const signals: { token: string; output: object }[] = [];
  const faults: Error[] = [];
  const machines: JourneyMachines = {
    start: async (_, name) => {
      const fault = faults.shift();
      if (fault) throw fault;
      if (executions.get(name) === 'ended') return 'taken';
      executions.set(name, 'running');
      return 'started';
    },
    signal: async (token, output) => {
      signals.push({ token, output });
      return waiting.delete(token);
    },
    running: async () => new Set([...executions].flatMap(([name, status]) => (status === 'running' ? [name] : []))),
  };
  return { ...machines, executions, waiting, signals, faults };
};

type Fault = 'before' | 'after';

/** Throws on the next calls, before they have an effect or after it. */
const faulty = () => {
  const faults: { when: Fault; error: Error }[] = [];
  const call = async <Result>(effect: () => Result): Promise<Result> => {
    const fault = faults.shift();
    if (fault?.when === 'before') throw fault.error;
    const result = effect();
    if (fault) throw fault.error;
    return result;
  };
  const failNext = (when: Fault, error = new Error('no connection'), times = 1): void => {
    for (let count = 0; count < times; count += 1) faults.push({ when, error });
  };
  return { call, failNext };
};

export const fakeMailer = () => {
  const sent: (Mail & { messageId: string })[] = [];
  const { call, failNext } = faulty();
  const mailer: Mailer = {
    send: (mail, messageId) => call(() => `ses-${sent.push({ ...mail, messageId })}`),
  };
  return { ...mailer, sent, failNext };
};

export const fakeTexter = () => {
  const sent: (Sms & { messageId: string })[] = [];
  const { call, failNext } = faulty();
  const texter: Texter = {
    send: (sms, messageId) => call(() => `sms-${sent.push({ ...sms, messageId })}`),
  };
  return { ...texter, sent, failNext };
};

export const fakeChat = () => {
  const posts: { to: string; post: Post; messageId: string; rewritten: number }[] = [];
  const { call, failNext } = faulty();
  const reference = (number: number) => `C/${number}`;
  const chat: TeamChat = {
    post: (to, post, messageId) => call(() => reference(posts.push({ to, post, messageId, rewritten: 0 }) - 1)),
    rewrite: (known, post) =>
      call(() => {
        const found = posts[Number(known.slice(2))];
        if (!found) throw new Error(`no post ${known}`);
        found.post = post;
        found.rewritten += 1;
      }),
    find: async (to, messageId) => {
      const index = posts.findIndex((post) => post.to === to && post.messageId === messageId);
      return index === -1 ? undefined : reference(index);
    },
  };
  return { ...chat, posts, failNext };
};
