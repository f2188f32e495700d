import { type Answer, page } from './answers.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

const problems = {
  unreadable: {
    status: 400,
    title: 'Nous n’avons pas pu lire votre envoi',
    sentence: 'Ouvrez le formulaire à nouveau, puis recommencez.',
  },
  fromElsewhere: {
    status: 403,
    title: 'Cet envoi vient d’un autre site',
    sentence: 'Ouvrez notre formulaire, puis recommencez.',
  },
  closed: { status: 403, title: 'Cette page est fermée', sentence: 'Elle n’est pas ouverte au public.' },
  unknownPage: { status: 404, title: 'Cette page n’existe pas', sentence: 'L’adresse est peut-être incomplète.' },
  unknownYear: {
    status: 404,
    title: 'Il n’y a pas de chiffres pour cette année',
    sentence: 'Donnez une année de quatre chiffres, qui a déjà commencé.',
  },
  tooLong: { status: 413, title: 'Votre envoi est trop long', sentence: 'Écrivez moins de texte, puis recommencez.' },
  notAForm: {
    status: 415,
    title: 'Nous n’avons pas pu lire votre envoi',
    sentence: 'Utilisez le formulaire de notre site.',
  },
  failed: {
    status: 503,
    title: 'Nous avons un problème technique',
    sentence: 'Réessayez dans quelques minutes, ou appelez-nous.',
  },
} as const;

export type ProblemName = keyof typeof problems;

/** A page that says what is wrong and what to do. */
export const problem = (name: ProblemName): Promise<Answer> => {
  const { status, title, sentence } = problems[name];
  const body = html`<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="/demande">Aller au formulaire de demande</a></p>`;
  return page(status, layout({ title, body }));
};
