import { html } from 'hono/html';
import { type Html, page } from '../layout.ts';
import { texts } from './texts.ts';

type Back = { href: string; label: string };

const home: Back = { href: '/', label: texts.console };

/** A page about simulations, with the ways back. */
export const simulationPage = (
  title: string,
  body: Html,
  { back = [], about = '', refresh }: { back?: readonly Back[]; about?: string; refresh?: number } = {},
): Html =>
  page(
    title,
    html`<header><p class="row">${[home, ...back].map(({ href, label }) => html`<a href="${href}">${label}</a>`)}</p><h1>${title}</h1>${about === '' ? '' : html`<p>${about}</p>`}</header>
<main>${body}</main>`,
    { refresh },
  );
