import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Block } from '../../../infra/local/slack/blocks/blocks.ts';
import { elementsOf } from '../../../infra/local/slack/blocks/blocks.ts';
import type { Element } from '../../../infra/local/slack/blocks/elements.ts';
import { readBlocks, readView } from '../../../infra/local/slack/blocks/read.ts';
import { type ElementValue, optionsOf, startValues, type Values } from '../../../infra/local/slack/blocks/values.ts';
import type { View } from '../../../infra/local/slack/blocks/views.ts';

/** A modal on somebody's screen. */
export type OpenView = { id: string; hash: string; previousId: string | null; view: View; values: Values };

type Call = { method: string; args: Record<string, string> };

/** What can be wrong with Slack; `late` is the right answer after a second and a half. */
export type Trouble =
  | 'refuses'
  | 'late'
  | 'slow'
  | 'rateLimited'
  | 'failing'
  | 'hangsUp'
  | 'html'
  | 'empty'
  | 'nonsense';

/** An answer for each trouble but the two that give none, or none in time. */
const troubled: Record<Exclude<Trouble, 'late' | 'slow' | 'hangsUp'>, Reply> = {
  refuses: { body: '{"ok":false,"error":"internal_error"}' },
  rateLimited: { status: 429, headers: { 'retry-after': '30' }, body: '' },
  failing: { status: 503, body: 'upstream connect error' },
  html: { headers: { 'content-type': 'text/html' }, body: '<html><body>Slack is down for maintenance</body></html>' },
  empty: { body: '' },
  nonsense: { body: '[1, null]' },
};

type Reply = { status?: number; headers?: Record<string, string>; body: string };

/** Slack's Web API as far as the bot calls it. It checks Block Kit as Slack does, and remembers what it was told. */
export const startFakeSlack = async () => {
  const calls: Call[] = [];
  const stack: OpenView[] = [];
  /** the home tabs, by person */
  const homes = new Map<string, View>();
  const state = {
    members: [] as string[],
    /** how somebody differs from an ordinary colleague, as `users.info` has it */
    unusual: new Map<string, object>(),
    /** what is wrong with a method of the API, or with `every` one */
    trouble: new Map<string, Trouble>(),
  };
  let made = 0;

  const show = (sent: string | undefined, previousId: string | null): OpenView => {
    const view = readView(JSON.parse(sent ?? 'null'), 'modal');
    made += 1;
    const open = { id: `V${made}`, hash: `hash-${made}`, previousId, view, values: startValues(view.blocks) };
    stack.push(open);
    return open;
  };

  const update = (open: OpenView, view: View): OpenView => {
    made += 1;
    return Object.assign(open, { view, hash: `hash-${made}`, values: startValues(view.blocks, open.values) });
  };

  const methods: Record<string, (args: Record<string, string>) => object> = {
    'auth.test': () => ({ team_id: 'T0' }),
    'users.info': ({ user = '' }) => ({ user: { id: user, team_id: 'T0', ...state.unusual.get(user) } }),
    'conversations.members': ({ cursor }) =>
      cursor
        ? { members: state.members.slice(1) }
        : { members: state.members.slice(0, 1), response_metadata: { next_cursor: 'next' } },
    'views.open': ({ view }) => {
      stack.length = 0;
      return { view: { id: show(view, null).id } };
    },
    'views.push': ({ view }) => ({ view: { id: show(view, stack.at(-1)?.id ?? null).id } }),
    'views.update': ({ view_id, hash, view }) => {
      const open = stack.find(({ id }) => id === view_id);
      if (!open) return { ok: false, error: 'not_found' };
      if (hash !== undefined && hash !== open.hash) return { ok: false, error: 'hash_conflict' };
      return { view: { id: update(open, readView(JSON.parse(view ?? 'null'), 'modal')).id } };
    },
    'views.publish': ({ user_id = '', view }) => {
      const published = readView(JSON.parse(view ?? 'null'), 'home');
      homes.set(user_id, published);
      return { view: { id: `home-${user_id}` } };
    },
    'chat.postEphemeral': ({ blocks }) => {
      readBlocks(blocks === undefined ? undefined : JSON.parse(blocks));
      return { message_ts: '1' };
    },
  };

  const answer = (method: string, args: Record<string, string>): object => {
    try {
      return { ok: true, ...(methods[method]?.(args) ?? { ok: false, error: 'unknown_method' }) };
    } catch (error) {
      return { ok: false, error: 'invalid_arguments', response_metadata: { messages: [String(error)] } };
    }
  };

  const server = createServer(async (request, response) => {
    const method = request.url?.replace('/api/', '') ?? '';
    const args = Object.fromEntries(new URLSearchParams(await text(request)));
    calls.push({ method, args });
    const trouble = state.trouble.get(method) ?? state.trouble.get('every');
    if (trouble === 'late') await sleep(1_500);
    if (trouble === 'hangsUp') request.destroy();
    else if (trouble !== 'slow') {
      const {
        status = 200,
        headers = {},
        body,
      }: Reply = trouble && trouble !== 'late' ? troubled[trouble] : { body: JSON.stringify(answer(method, args)) };
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}/api/`,
    calls,
    state,
    /** The modal in front. */
    front: (): OpenView => {
      const open = stack.at(-1);
      if (!open) throw new Error(`no modal is open: ${JSON.stringify(calls.at(-1))}`);
      return open;
    },
    stack,
    homes,
    update: (open: OpenView, view: unknown) => update(open, readView(view, 'modal')),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

const elementIn = (blocks: readonly Block[], blockId: string): Element => {
  const block = blocks.find(({ block_id }) => block_id === blockId);
  const [element] = block ? elementsOf(block) : [];
  if (!element) throw new Error(`no field ${blockId}`);
  return element;
};

const written = (element: Element, answer: string | string[]): ElementValue => {
  const known = optionsOf(element).filter(({ value }) => [answer].flat().includes(value));
  const text = { type: 'plain_text', text: String(answer) } as const;
  switch (element.type) {
    case 'datepicker':
      return { type: element.type, selected_date: String(answer) };
    case 'timepicker':
      return { type: element.type, selected_time: String(answer) };
    case 'external_select':
      return { type: element.type, selected_option: { text, value: String(answer) } };
    case 'static_select':
    case 'radio_buttons':
      if (!known[0]) throw new Error(`${element.action_id} does not offer ${answer}`);
      return { type: element.type, selected_option: known[0] };
    case 'checkboxes':
    case 'multi_static_select':
      return { type: element.type, selected_options: known };
    case 'multi_external_select':
      return {
        type: element.type,
        selected_options: [answer].flat().map((value) => ({ text: { type: 'plain_text', text: value }, value })),
      };
    case 'plain_text_input':
    case 'number_input':
      return { type: element.type, value: String(answer) };
    default:
      throw new Error(`nobody can fill in a ${element.type}`);
  }
};

/** Somebody fills in fields of a modal, by block. */
export const fillIn = (open: OpenView, answers: Record<string, string | string[]>): void => {
  for (const [blockId, answer] of Object.entries(answers)) {
    const element = elementIn(open.view.blocks, blockId);
    open.values = { ...open.values, [blockId]: { [element.action_id]: written(element, answer) } };
  }
};

/** Everything that a modal says and holds, as text. */
export const wordsIn = ({ view, values }: OpenView): string => JSON.stringify({ view, values });
