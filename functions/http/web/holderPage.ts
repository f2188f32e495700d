import type { Association } from '../../../shared/domain/association.ts';
import { type Language, textsIn } from '../../../shared/languages/languages.ts';
import { holderStyleAddress } from './holderStyle.ts';
import { attribute, fillWith, type Html, html } from './html.ts';
import { otherLanguages } from './language.ts';

type HolderPage = {
  title: string;
  body: Html;
  language: Language;
  association: Pick<Association, 'name' | 'phone' | 'email'>;
  /** what else belongs to this page's address, so that another language shows the same place */
  query?: Readonly<Record<string, string>>;
  /** where the page is, when it answers a form that was sent to an address without a page */
  path?: string;
  script?: string;
};

/** A whole page for holders, in their language: ten kilobytes with all that belongs to it. */
export const holderPage = ({ title, body, language, association, query, path, script }: HolderPage): Html => {
  const { language: own, layout } = textsIn(language);
  const { name, phone, email } = association;
  const others = otherLanguages(language, query, path).map(
    ({ code, name, href }) => html`<a href="${href}" lang="${code}" hreflang="${code}">${name}</a>`,
  );
  return html`<!doctype html>
<html lang="${language}"${attribute('dir', own.direction === 'rtl' && 'rtl')}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} – ${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${holderStyleAddress}">${script && html`<script src="${script}" defer></script>`}
<header>${name}<nav aria-label="${layout.otherLanguages}">${others}</nav></header>
<main>
${body}
</main>
<footer>${fillWith(layout.question, {
    phone: html`<a href="tel:${phone.replaceAll(' ', '')}" dir="ltr">${phone.replaceAll(' ', '\u00a0')}</a>`,
    email: html`<a href="mailto:${email}" dir="ltr">${email}</a>`,
  })}</footer>
`;
};
