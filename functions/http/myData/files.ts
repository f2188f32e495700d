import { ulid } from 'ulid';
import { type Account, accountOf } from '../../../shared/usecases/accountOf.ts';
import { stores } from '../../runtime/stores.ts';
import { type Answer, download, seeOther } from '../web/answers.ts';
import { exportJson } from './exportJson.ts';
import { exportText } from './exportText.ts';
import { forHolder, type HolderHere } from './holding.ts';
import { tellAccount } from './tellAccount.ts';

/** A file that the holder takes along: each time is noted. */
const takenAlong = (fileOf: (holder: HolderHere, account: Account) => Answer) =>
  forHolder(async (holder) => {
    const { person, language, now } = holder;
    const account = await accountOf(stores(), person.id, { language, now });
    if (!account) return seeOther('/mes-donnees');
    await stores().traces.note(person.id, { id: `exported/${ulid(now)}`, what: 'exported', at: now, from: 'web' });
    return fileOf(holder, account);
  });

/** To read and to print. */
export const readableFile = takenAlong(({ texts }, account) => {
  const { association } = stores();
  const text = exportText(texts, tellAccount({ account, texts, association }));
  return download('text/plain', 'mes-donnees.txt', text);
});

/** For another program. */
export const jsonFile = takenAlong(({ now }, account) => {
  const { association } = stores();
  return download(
    'application/json',
    'mes-donnees.json',
    JSON.stringify(exportJson(account, association, now), null, 2),
  );
});
