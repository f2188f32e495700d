import { openLink, showLink } from './holder/link.ts';
import { answering } from './web/answering.ts';

export const handler = answering({
  'GET /lien/{token}': showLink,
  'POST /lien': openLink,
});
