/** What the pages of the team say. */
export const texts = {
  menu: 'Pages de l’équipe',
  dashboard: 'Tableau de bord',
  holders: 'Porteurs',
  report: (year: number) => `Rapport ${year}`,
  toMend: 'À corriger',
  publishedReports: 'Publications',
  signOut: 'Se déconnecter',
  skip: 'Aller au contenu',

  dashboardTitle: (year: number) => `L’année ${year}, jusqu’ici`,
  dashboardLead: (year: number) =>
    `Les mêmes chiffres que dans le rapport, comptés aujourd’hui. À côté : toute l’année ${year}.`,
  wholeReport: (year: number) => `Tous les chiffres de ${year}`,
  yours: 'Vos parcours',
  yoursLead: (count: number) =>
    count === 0 ? 'Vous n’accompagnez aucun parcours en ce moment.' : `Vous accompagnez ${count} parcours en cours.`,
  seeYours: 'Voir vos parcours',
  seeQuiet: 'Sans nouvelles depuis 8 semaines',

  holdersTitle: 'Les porteurs de projet',
  search: {
    title: 'Chercher dans la liste',
    text: 'Nom ou projet',
    apply: 'Chercher',
  },
  filters: {
    title: 'Filtrer la liste',
    programme: 'Programme',
    phase: 'Étape',
    territory: 'Territoire',
    advisor: 'Accompagnateur',
    quiet: 'Sans nouvelles depuis',
    all: 'tous',
    open: 'en cours',
    whole: 'toutes, closes aussi',
    weeks: (weeks: number) => `${weeks} semaines`,
    anyTime: 'peu importe',
    nobody: 'personne',
    apply: 'Filtrer',
    clear: 'Tout enlever',
  },
  found: (count: number) => (count === 0 ? 'Aucun parcours ne correspond.' : `${count} parcours`),
  columns: {
    holder: 'Porteur',
    project: 'Projet',
    phase: 'Étape',
    advisor: 'Accompagnateur',
    territory: 'Territoire',
    lastSign: 'Dernières nouvelles',
  },
  pages: 'Pages de la liste',
  pageOf: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',

  back: 'Retour à la liste',
  journey: {
    stage: 'Étape',
    advisor: 'Accompagnateur',
    programme: 'Programme',
    territory: 'Territoire',
    since: 'Suivi depuis le',
    lastSign: 'Dernières nouvelles le',
    closing: 'Fin du parcours',
    nobody: 'personne',
    untitled: 'Projet sans titre',
    line: 'Le parcours en une ligne',
    persons: 'Qui porte le projet',
    appointments: 'Rendez-vous',
    referrals: 'Orientations',
    followUps: 'Suivis en attente',
    grids: 'Grilles et notes',
    jobs: (count: number) => (count > 1 ? `${count} emplois créés` : `${count} emploi créé`),
    none: 'Rien pour l’instant.',
    noted: 'Cette consultation est notée.',
    read: 'Qui a ouvert cette fiche',
    columns: { when: 'Quand', what: 'Type', who: 'Avec', where: 'Lieu', outcome: 'Issue' },
    together: 'remplie avec le porteur',
    nudge: 'relance',
    arrived: (date: string, by: string) => `Fiche du ${date}${by === '' ? '' : `, envoyé par : ${by}`}`,
  },
  readings: {
    title: 'Qui a ouvert cette fiche',
    lead: 'Réservé à la direction et à l’administration. Chaque ouverture est notée, dans Slack et ici.',
    none: 'Personne ne l’a ouverte.',
    columns: { when: 'Quand', who: 'Qui', from: 'D’où' },
    from: { slack: 'Slack', web: 'pages de l’équipe' },
    back: 'Retour à la fiche',
  },

  mending: {
    title: (year: number) => `À corriger en ${year}`,
    lead: 'Ce qui se contredit dans les données, ou manque au rapport d’activité. Chaque ligne dit qui peut le corriger, et où.',
    ways: 'Choisir la liste',
    everybody: 'Toute l’équipe',
    yours: 'Ce que je peux corriger',
    count: (count: number) =>
      count === 0 ? 'Rien à corriger.' : `${count} ${count > 1 ? 'lignes' : 'ligne'} à corriger`,
    open: (count: number) => `Voir les ${count} lignes`,
    columns: { record: 'Fiche', what: 'Quoi', who: 'Qui' },
  },

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
  fromElsewhere: {
    status: 403,
    title: 'Ce formulaire ne vient pas de Jalon',
    sentence: 'Rien n’a été fait. Revenez à la page et recommencez.',
  },
  unreadable: {
    status: 400,
    title: 'Ce formulaire est illisible',
    sentence: 'Des signes se sont perdus en route. Rien n’a été fait. Revenez à la page et recommencez.',
  },
  tooLong: {
    status: 413,
    title: 'C’est trop long',
    sentence: 'Un formulaire contient au plus 100 000 signes. Rien n’a été fait.',
  },
  notAForm: {
    status: 415,
    title: 'Cet envoi n’est pas un formulaire',
    sentence: 'Rien n’a été fait. Passez par les pages de Jalon.',
  },
  unknownYear: {
    status: 404,
    title: 'Il n’y a rien pour cette année',
    sentence: 'Donnez une année de quatre chiffres, qui a déjà commencé.',
  },
  unknownReport: {
    status: 404,
    title: 'Ce rapport n’existe pas',
    sentence: 'Aucune édition n’a été publiée sous cette adresse. Choisissez-la dans la liste des publications.',
  },
  failed: {
    status: 503,
    title: 'La page ne s’affiche pas',
    sentence: 'Une panne nous empêche de répondre. Réessayez dans quelques minutes.',
  },
} as const;

export type RefusalName = keyof typeof refused;
