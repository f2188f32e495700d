import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page of the console. `refresh`: it shows something that is moving, and looks again after that many seconds. */
export const page = (
  title: string,
  body: Html,
  options: { refresh?: number | undefined } = {},
): Html => html`${raw('<!doctype html>')}
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${options.refresh === undefined ? '' : html`<meta http-equiv="refresh" content="${options.refresh}">`}
<title>${title}</title>
<link rel="stylesheet" href="/local/style.css">
</head>
<body>${body}</body>
</html>`;
