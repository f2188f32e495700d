import { association } from '../../../shared/association/association.ts';
import { attribute, type Html, html } from '../web/html.ts';
import { stylesheetAddress } from './style.ts';

const nbsp = '\u00a0';

/** A whole page for the team. `wide` is for tables, the usual width for reading. */
export const layout = ({ title, body, wide }: { title: string; body: Html; wide?: true }): Html => {
  const { name, address, phone, email } = association;
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheetAddress}">
</head>
<body${attribute('class', wide && 'wide')}>
<header><p>${name}</p></header>
<main>
${body}
</main>
<footer>
<p>Une question ? Appelez-nous au <a href="tel:${phone.replaceAll(' ', '')}">${phone.replaceAll(' ', nbsp)}</a> ou écrivez à <a href="mailto:${email}">${email}</a>.</p>
<p>${name}, ${address}</p>
</footer>
</body>
</html>
`;
};
