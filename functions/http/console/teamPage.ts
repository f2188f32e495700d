import { association } from '../../../shared/association/association.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { attribute, type Html, html } from '../web/html.ts';
import { reportsAddress } from './editions/address.ts';
import type { Member } from './member.ts';
import { mendingAddress } from './mending/address.ts';
import { stylesheetAddress } from './style.ts';
import { texts } from './texts.ts';

type TeamPage = {
  title: string;
  body: Html;
  /** who reads it; without, the page has no menu */
  member?: Pick<Member, 'staff' | 'now'>;
  /** the address in the menu that this page is or belongs to */
  here?: string;
  /** for tables: as wide as they need */
  wide?: true;
};

/** A whole page of the team. */
export const teamPage = ({ title, body, member, here, wide }: TeamPage): Html => html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${association.name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheetAddress}">
</head>
<body${attribute('class', wide && 'wide')}>
<a class="skip" href="#contenu">${texts.skip}</a>
<header><p>${association.name}</p>${member && drawMenu(member, here)}</header>
<main id="contenu">
${body}
</main>
</body>
</html>
`;

const drawMenu = ({ staff, now }: Pick<Member, 'staff' | 'now'>, here: string | undefined): Html => {
  const year = Number(toDay(now).slice(0, 4));
  const places: [string, string][] = [
    ['/equipe', texts.dashboard],
    ['/equipe/porteurs', texts.holders],
    [`/rapport/${year}`, texts.report(year)],
    [mendingAddress(year), texts.toMend],
    [reportsAddress, texts.publishedReports],
  ];
  return html`<nav aria-label="${texts.menu}">${places.map(
    ([href, label]) => html`<a href="${href}"${attribute('aria-current', href === here && 'page')}>${label}</a>`,
  )}</nav>
<form method="post" action="/equipe/fin"><span>${staff.name}</span> <button class="quiet">${texts.signOut}</button></form>`;
};
