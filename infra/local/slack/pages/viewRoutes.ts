import { Hono } from 'hono';
import { keepDraft } from '../people/draft.ts';
import { readGesture } from '../people/gestures.ts';
import { openHome } from '../people/openHome.ts';
import { searchView } from '../people/searchView.ts';
import { submitView } from '../people/submitView.ts';
import { closeView, useView } from '../people/useView.ts';
import type { Slack } from '../slack.ts';
import { texts } from '../texts.ts';
import { drawHome } from './drawHome.ts';
import { drawPage } from './layout.ts';
import { homePlace, paths } from './paths.ts';
import { createVisits, type ForPerson, follow, notFound, readForm } from './visit.ts';

/** The app's home, and what is done in it and in the modals over any page. */
export const createViewRoutes = (slack: Slack): Hono => {
  const { store, installed } = slack;
  const { forPerson } = createVisits(slack);

  const forHome = (handler: ForPerson) =>
    forPerson((context, person) => (installed.homeTab ? handler(context, person) : notFound(context)));

  const show: ForPerson = (context, person) => {
    const body = drawHome(slack, person);
    return context.html(drawPage(slack, { title: texts.home, viewer: person, place: homePlace, body }));
  };

  /** Looking again is not opening: only who comes from elsewhere passes here. */
  const open: ForPerson = async (context, person) => {
    await openHome(slack, person);
    return context.redirect(paths.place(person.id, homePlace), 303);
  };

  const takeGesture: ForPerson = async (context, person) => {
    const form = await readForm(context);
    const gesture = readGesture(form('do')[0] ?? '');
    const open = store.views.find(context.req.param('id') ?? '');
    const back = paths.place(person.id, context.req.param('place') ?? '');
    if (open?.user !== person.id) return context.redirect(back, 303);
    const inModal = open.view.type === 'modal';
    if (gesture?.kind === 'close' && inModal) {
      await closeView(slack, person, open);
      return context.redirect(back, 303);
    }
    const draft = keepDraft(slack, open, form);
    if (gesture?.kind === 'submit' && inModal) await submitView(slack, person, draft);
    if (gesture?.kind === 'search') await searchView(slack, person, draft, gesture);
    const use = gesture?.kind === 'use' ? await useView(slack, person, draft, gesture) : undefined;
    return follow(context, use, back);
  };

  return new Hono()
    .get(`/slack/:user/${homePlace}`, forHome(show))
    .get(`/slack/:user/${homePlace}/ouvrir`, forHome(open))
    .post('/slack/:user/:place/vues/:id', forPerson(takeGesture));
};
