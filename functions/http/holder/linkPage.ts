import type { Association } from '../../../shared/domain/association.ts';
import { fill, type Language, textsIn } from '../../../shared/languages/languages.ts';
import type { PassPurpose } from '../../../shared/store/passStore.ts';
import { holderPage } from '../web/holderPage.ts';
import { type Html, html } from '../web/html.ts';

type LinkView = {
  purpose: PassPurpose;
  token: string;
  /** the first name of who invites; empty where nobody does, or the name is not known */
  name: string;
  language: Language;
  association: Association;
};

/** What a link is for, and the one button that opens it. */
export const linkPage = ({ purpose, token, name, language, association }: LinkView): Html => {
  const { link } = textsIn(language);
  const { title, lead, go } = link[purpose];
  return holderPage({
    title,
    language,
    association,
    body: html`<h1>${title}</h1>
<p>${purpose === 'join' && name === '' ? link.join.leadNobody : fill(lead, { name })}</p>
<form method="post" action="/lien"><input type="hidden" name="token" value="${token}"><button>${go}</button></form>`,
  });
};

/** A link that opens nothing any more, or never did. */
export const deadLinkPage = (language: Language, association: Association): Html => {
  const { expired, expiredHow } = textsIn(language).link;
  return holderPage({
    title: expired,
    language,
    association,
    body: html`<h1>${expired}</h1>
<p>${expiredHow}</p>`,
  });
};
