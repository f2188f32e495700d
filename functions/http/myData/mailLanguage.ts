import { typeset } from '../../../shared/domain/typeset.ts';
import { fill, isLanguage, type Language, languages } from '../../../shared/languages/languages.ts';
import { stores } from '../../runtime/stores.ts';
import { seeOther } from '../web/answers.ts';
import { fillWith, type Html, html } from '../web/html.ts';
import { fromHolder, type HolderHere } from './holding.ts';

const codes = Object.keys(languages) as Language[];

const nameOf = (code: Language): string => languages[code].language.name;

/** In which language we write, and a button for each of the others. */
export const drawMailLanguage = ({ texts }: HolderHere, chosen: string | undefined): Html => {
  const { title, now, change } = texts.myData.mailLanguage;
  const current = isLanguage(chosen) ? chosen : 'fr';
  const others = codes
    .filter((code) => code !== current)
    .map((code) => {
      const words = fillWith(change, { language: html`<bdi lang="${code}">${nameOf(code)}</bdi>` });
      return html`<button class="quiet" name="langue" value="${code}">${words}</button>`;
    });
  return html`<h2>${title}</h2>
<form method="post" action="/mes-donnees/langue"><p>${typeset(fill(now, { language: nameOf(current) }))}</p>${others}</form>`;
};

export const chooseMailLanguage = fromHolder(async ({ person }, form) => {
  const [language] = form.get('langue') ?? [];
  if (!isLanguage(language)) return seeOther('/mes-donnees');
  await stores().preferences.set(person.id, { language });
  return seeOther('/mes-donnees?fait=language');
});
