import { showConversation, takeAnswer } from './intake/answer.ts';
import { finish, showFinished } from './intake/finish.ts';
import { invite, makeReturn, showLater } from './intake/links.ts';
import { noticePage } from './intake/pages.ts';
import { askScript, hereScript, sendScript } from './intake/scripts.ts';
import { sendRequest, showSent } from './intake/send.ts';
import { acts, shows } from './intake/visiting.ts';
import { answering } from './web/answering.ts';
import { page, script, stylesheet } from './web/answers.ts';
import { holderStyle } from './web/holderStyle.ts';

export const handler = answering({
  'GET /demande': shows(showConversation),
  'POST /demande': acts(takeAnswer),
  'POST /demande/envoi': acts(sendRequest),
  'GET /demande/merci': shows(showSent),
  'POST /demande/invitation': acts(invite),
  'GET /demande/plus-tard': shows(showLater),
  'POST /demande/plus-tard': acts(makeReturn),
  'POST /demande/fin': acts(finish),
  'GET /demande/fin': shows(showFinished),
  'GET /demande/vos-donnees': shows(async (visit) => page(200, noticePage(visit), visit.cookies)),
  'GET /demande/style.css': () => stylesheet(holderStyle),
  'GET /demande/question.js': () => script(askScript),
  'GET /demande/ici.js': () => script(hereScript),
  'GET /demande/envoi.js': () => script(sendScript),
});
