import { Hono } from 'hono';
import type { Slack } from '../slack.ts';
import { switchNames } from '../switches.ts';
import { texts } from '../texts.ts';
import { drawExchanges } from './drawExchanges.ts';
import { drawPage } from './layout.ts';
import { paths } from './paths.ts';
import { createVisits, type ForPerson, readForm } from './visit.ts';

/** What the bot and the stand-in said to each other, and what can be broken between them. */
export const createExchangeRoutes = (slack: Slack): Hono => {
  const { forPerson } = createVisits(slack);

  const show: ForPerson = (context, viewer) =>
    context.html(drawPage(slack, { title: texts.exchanges, viewer, body: drawExchanges(slack, viewer) }));

  const takeSwitches: ForPerson = async (context, { id }) => {
    const form = await readForm(context);
    for (const name of switchNames) slack.switches[name] = form(name).length > 0;
    return context.redirect(paths.exchanges(id), 303);
  };

  return new Hono()
    .get('/slack/:user/echanges', forPerson(show))
    .post('/slack/:user/echanges', forPerson(takeSwitches));
};
