import { askForLink, askPage, sentPage } from './myData/askPage.ts';
import { confirmClaim, takeClaim, withdrawClaim } from './myData/claim.ts';
import { showCorrection, takeCorrection } from './myData/correct.ts';
import { jsonFile, readableFile } from './myData/files.ts';
import { finish, finishedPage } from './myData/finish.ts';
import { chooseMailLanguage } from './myData/mailLanguage.ts';
import { overview } from './myData/overview.ts';
import { showMistake, takeMistake } from './myData/reportMistake.ts';
import { answering } from './web/answering.ts';

export const handler = answering({
  'GET /mes-donnees': overview,
  'GET /mes-donnees/lien': (request) => askPage(request),
  'POST /mes-donnees/lien': askForLink,
  'GET /mes-donnees/envoi': sentPage,
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
  'GET /mes-donnees/fin': finishedPage,
  'POST /mes-donnees/fin': finish,
});
