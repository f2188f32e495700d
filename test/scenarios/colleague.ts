import { association } from '../../shared/association/association.ts';
import type { SlackPost } from './live.ts';
import { readForm } from './readForm.ts';

/** What is filled in, by the block of the field; a list for boxes. */
type Answers = Readonly<Record<string, string | readonly string[]>>;

/**
 * Somebody of the team on the pages of the Slack stand-in, in a browser without script: what they do goes to the bot as
 * signed requests, and its modals come back.
 */
export const colleague = (url: string, name: string) => {
  const user = association.team.find((member) => member.name === name)?.slackUserId;
  if (user === undefined) throw new Error(`${name} is not of the team`);
  const channel = `/slack/${user}/${association.teamChannel}`;

  /** Sends a form of a page; the page that comes next. */
  const send = async (path: string, fields: readonly (readonly [string, string])[]): Promise<string> => {
    const answer = await fetch(url + path, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([...pair]) => pair)),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  };

  /** Presses a button of the modal in front, with what is in its fields and these answers. */
  const press = (page: string, button: string, answers: Answers = {}): Promise<string> => {
    const { path, fields, buttons } = readForm(page);
    const gesture = buttons.find((value) => value === button || value.endsWith(`/${button}`));
    if (path === undefined || gesture === undefined) throw new Error(`no button ${button} in front of ${name}`);
    const names = [...new Set(fields.map(([field]) => field))];
    const given = Object.entries(answers).flatMap(([block, texts]) => {
      const field = names.find((known) => known.startsWith(`${encodeURIComponent(block)}/`));
      if (field === undefined) throw new Error(`no field ${block} in front of ${name}`);
      return [texts].flat().map((text) => [field, text] as const);
    });
    const kept = fields.filter(([field, text]) => text !== undefined && !given.some(([other]) => other === field));
    return send(path, [['do', gesture], ...given, ...kept.map(([field, text = '']) => [field, text] as const)]);
  };

  const presses = async (post: SlackPost, actionId: string): Promise<string> => {
    const block = post.blocks.find(({ elements = [] }) => elements.some(({ action_id }) => action_id === actionId));
    if (!block) throw new Error(`no button ${actionId} under the post`);
    return send(`${channel}/messages/${post.ts}`, [['do', `use/${block.block_id}/${actionId}`]]);
  };

  /** Until no modal is in front. */
  const closeAll = async (page: string): Promise<void> => {
    if (readForm(page).buttons.includes('close')) await closeAll(await press(page, 'close'));
  };

  return {
    /** Presses a button under a post of the team's channel; everything they then read on the page. */
    presses,

    /** The same, and then these buttons in the modals that come, with what is filled in; what they read in the end. */
    goesThrough: async (post: SlackPost, actionId: string, ...steps: [button: string, Answers?][]): Promise<string> => {
      let page = await presses(post, actionId);
      for (const [button, answers] of steps) page = await press(page, button, answers);
      await closeAll(page);
      return page;
    },

    /** Opens the holder's card with `/parcours`, and presses a button on it; what they then read. */
    pressesOnCard: async (holder: string, button: string): Promise<string> => {
      const page = await press(await send(channel, [['text', `/parcours ${holder}`]]), button);
      await closeAll(page);
      return page;
    },

    /** Opens the holder's card with `/parcours`; what is in it. */
    reads: async (holder: string): Promise<string> => {
      const card = await send(channel, [['text', `/parcours ${holder}`]]);
      await press(card, 'close');
      return card.replace(/<[^>]*>/g, '').replaceAll('&#39;', '’');
    },

    /** Opens the holder's card with `/parcours`, and sends one of its forms. Rejects with what is said to be wrong. */
    does: async (form: string, holder: string, answers: Answers = {}): Promise<void> => {
      const card = await send(channel, [['text', `/parcours ${holder}`]]);
      const after = await press(await press(card, `journey.${form}`), 'submit', answers);
      const wrong = readForm(after).errors;
      await press(after, 'close');
      if (wrong.length > 0) {
        await press(await send(channel, [['text', `/parcours ${holder}`]]), 'close');
        throw new Error(wrong.join(' '));
      }
    },
  };
};
