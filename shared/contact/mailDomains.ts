import { isNear } from '../domain/search/words.ts';

/** Where most people have their mail. */
const usual = [
  'gmail.com',
  'hotmail.fr',
  'hotmail.com',
  'orange.fr',
  'wanadoo.fr',
  'laposte.net',
  'free.fr',
  'sfr.fr',
  'yahoo.fr',
  'yahoo.com',
  'outlook.fr',
  'outlook.com',
  'live.fr',
  'icloud.com',
  'neuf.fr',
  'bbox.fr',
  'msn.com',
  'numericable.fr',
  'club-internet.fr',
  'aliceadsl.fr',
  'protonmail.com',
  'proton.me',
];

/** Others that exist, one letter away from those: no slip. */
const others = ['mail.com', 'email.com', 'ymail.com', 'gmx.fr', 'gmx.com', 'live.com', 'live.be', 'yahoo.es', 'me.com'];
const existing = new Set([...usual, ...others]);

/** They have mail under one ending only: `gmail.fr` is nobody's. */
const withOneEnding = ['gmail', 'laposte', 'wanadoo', 'icloud'];

/** The domain that was probably meant: one of the usual ones behind a slip of the hand, else the same. */
export const intendedDomain = (domain: string): string => {
  if (existing.has(domain)) return domain;
  const dotted = domain.replaceAll(',', '.').replace(/\.{2,}/g, '.');
  if (existing.has(dotted)) return dotted;
  const [name = '', ...ending] = dotted.split('.');
  const sameName = usual.filter((candidate) => candidate.startsWith(`${name}.`));
  if (ending.length === 0 || withOneEnding.includes(name)) return sameName[0] ?? dotted;
  return sameName.find((candidate) => isNear(candidate, dotted)) ?? usual.find(nearTo(dotted)) ?? dotted;
};

/** Short names are too much like others for a guess: `free.fr`, `sfr.fr`. */
const nearTo = (domain: string) => (candidate: string) => candidate.indexOf('.') > 4 && isNear(candidate, domain);
