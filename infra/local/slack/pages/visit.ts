import type { Context } from 'hono';
import type { Form } from '../blocks/values.ts';
import type { Slack } from '../slack.ts';
import { texts } from '../texts.ts';
import type { Use } from '../wire/payloads.ts';
import type { Channel, Person } from '../workspace.ts';

type Answer = Response | Promise<Response>;

/** A person is in the address, so that two tabs can be two people. */
export type ForPerson = (context: Context, person: Person) => Answer;
export type ForMember = (context: Context, visit: { person: Person; channel: Channel }) => Answer;

export const notFound = (context: Context) => context.text(texts.notFound, 404);

/** Lets a page be seen by the person of its address, or by that person in a channel that they are in. */
export const createVisits = ({ workspace }: Slack) => {
  const forPerson =
    (handler: ForPerson) =>
    (context: Context): Answer => {
      const person = workspace.person(context.req.param('user') ?? '');
      return person === undefined ? notFound(context) : handler(context, person);
    };

  const forMember = (handler: ForMember) =>
    forPerson((context, person) => {
      const channel = workspace.channel(context.req.param('channel') ?? '');
      return channel?.members.includes(person.id) ? handler(context, { person, channel }) : notFound(context);
    });

  return { forPerson, forMember };
};

export const readForm = async (context: Context): Promise<Form> => {
  const fields = new URLSearchParams(await context.req.text());
  return (name) => fields.getAll(name);
};

/** Where a response_url of this id is, as the bot reaches it. */
export const responseUrl = (context: Context) => (id: string) => new URL(`/api/hooks/${id}`, context.req.url).href;

/** A button with an address opens it, after the bot has heard of the click; any other leads back. */
export const follow = (context: Context, use: Use | undefined, back: string) => {
  const url = use?.element.type === 'button' ? use.element.url : undefined;
  return context.redirect(url && /^https?:\/\//.test(url) ? url : back, 303);
};
