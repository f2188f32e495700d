/** What the pages of the team say. */
export const texts = {
  menu: 'Pages de l’équipe',
  dashboard: 'Tableau de bord',
  holders: 'Porteurs',
  report: (year: number) => `Rapport ${year}`,
  signOut: 'Se déconnecter',
  skip: 'Aller au contenu',

  signIn: 'Se connecter',
  signInLead: 'Ces pages sont réservées à l’équipe. Votre compte Slack dit à Jalon qui vous êtes.',
  signInButton: 'Se connecter avec Slack',
  signInLimits: 'La session s’arrête après 30 minutes sans activité, et au plus tard après 12 heures.',
  again: 'Recommencer la connexion',
  signedOut: 'Vous êtes déconnecté',
  signedOutLead: 'Sur un ordinateur partagé, déconnectez-vous aussi de Slack.',
} as const;

/** Why a page is not shown: its status, and one sentence. */
export const refused = {
  signedOut: {
    status: 403,
    title: 'Cette page est fermée',
    sentence: 'Elle est réservée à l’équipe. Connectez-vous d’abord.',
  },
  otherRole: {
    status: 403,
    title: 'Cette page n’est pas pour vous',
    sentence: 'Elle est réservée à la direction et à l’administration.',
  },
  notOfTeam: {
    status: 403,
    title: 'Vous n’êtes pas de l’équipe',
    sentence:
      'Ces pages sont réservées aux membres de l’équipe dont le contrat est en cours. Si c’est une erreur, demandez à la direction de relier votre compte Slack à votre fiche.',
  },
  badSignIn: {
    status: 400,
    title: 'La connexion n’a pas abouti',
    sentence:
      'La réponse de Slack ne correspond pas à votre demande, ou elle arrive trop tard. Recommencez la connexion.',
  },
  declined: {
    status: 403,
    title: 'La connexion est annulée',
    sentence: 'Sans votre accord dans Slack, Jalon ne sait pas qui vous êtes.',
  },
  unknownJourney: {
    status: 404,
    title: 'Ce parcours n’existe pas',
    sentence: 'L’adresse est peut-être incomplète. Cherchez la personne dans la liste des porteurs.',
  },
  failed: {
    status: 503,
    title: 'La page ne s’affiche pas',
    sentence: 'Une panne nous empêche de répondre. Réessayez dans quelques minutes.',
  },
} as const;

export type RefusalName = keyof typeof refused;
