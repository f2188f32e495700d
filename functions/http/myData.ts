import { ulid } from 'ulid';
import { isLanguage, textsIn } from '../../shared/languages/languages.ts';
import { accountOf } from '../../shared/usecases/accountOf.ts';
import { stores } from '../runtime/stores.ts';
import { askForLink, askPage } from './myData/askPage.ts';
import { confirmClaim, takeClaim, withdrawClaim } from './myData/claim.ts';
import { showCorrection, takeCorrection } from './myData/correct.ts';
import { exportJson } from './myData/exportJson.ts';
import { exportText } from './myData/exportText.ts';
import { forHolder, fromHolder, fromOurPage, type HolderHere } from './myData/holding.ts';
import { overviewPage } from './myData/overviewPage.ts';
import { showMistake, takeMistake } from './myData/reportMistake.ts';
import { tellAccount } from './myData/tellAccount.ts';
import { answering } from './web/answering.ts';
import { type Answer, download, page, seeOther } from './web/answers.ts';
import { holderPage } from './web/holderPage.ts';
import { html } from './web/html.ts';
import { languageOf } from './web/language.ts';
import { endSession } from './web/session.ts';

const told = async (holder: HolderHere) => {
  const { association } = stores();
  const account = await accountOf(stores(), holder.person.id, holder);
  const { texts } = holder;
  return account && { account, sections: tellAccount({ account, texts, association }) };
};

const overview = forHolder(
  async (holder) => {
    const all = await told(holder);
    return all ? overviewPage(holder, all.account, all.sections) : askPage(holder.request);
  },
  (request) => askPage(request),
);

const noted = async ({ person, now }: HolderHere, file: Answer): Promise<Answer> => {
  await stores().traces.note(person.id, { id: `exported/${ulid(now)}`, what: 'exported', at: now, from: 'web' });
  return file;
};

const toFirstPage = () => seeOther('/mes-donnees');

const readableFile = forHolder(async (holder) => {
  const all = await told(holder);
  if (!all) return toFirstPage();
  const text = exportText(holder.texts.myData.title, all.sections);
  return noted(holder, download('text/plain', 'mes-donnees.txt', text));
}, toFirstPage);

const jsonFile = forHolder(async (holder) => {
  const { association } = stores();
  const account = await accountOf(stores(), holder.person.id, { language: 'fr', now: holder.now });
  if (!account) return toFirstPage();
  const text = JSON.stringify(exportJson(account, association, holder.now), null, 2);
  return noted(holder, download('application/json', 'mes-donnees.json', text));
}, toFirstPage);

const chooseMailLanguage = fromHolder(async ({ person }, form) => {
  const [language] = form.get('langue') ?? [];
  if (!isLanguage(language)) return toFirstPage();
  await stores().preferences.set(person.id, { language });
  return seeOther('/mes-donnees?fait=language');
});

const finish = fromOurPage(async (request) => {
  const language = languageOf(request);
  const { title, lead, again } = textsIn(language).myData.finished;
  const body = html`<h1>${title}</h1>
<p>${lead}</p>
<p><a href="/mes-donnees">${again}</a></p>`;
  const cookie = await endSession(stores().passes, request, 'myData');
  return page(200, holderPage({ title, body, language, association: stores().association }), [cookie]);
});

export const handler = answering({
  'GET /mes-donnees': overview,
  'POST /mes-donnees/lien': askForLink,
  'GET /mes-donnees/export.json': jsonFile,
  'GET /mes-donnees/export.txt': readableFile,
  'GET /mes-donnees/corriger': showCorrection,
  'POST /mes-donnees/corriger': takeCorrection,
  'GET /mes-donnees/erreur': showMistake,
  'POST /mes-donnees/erreur': takeMistake,
  'GET /mes-donnees/opposition': confirmClaim('objection'),
  'POST /mes-donnees/opposition': takeClaim('objection'),
  'GET /mes-donnees/effacement': confirmClaim('erasure'),
  'POST /mes-donnees/effacement': takeClaim('erasure'),
  'POST /mes-donnees/retrait': withdrawClaim,
  'POST /mes-donnees/langue': chooseMailLanguage,
  'POST /mes-donnees/fin': finish,
});
