/** What the holder reads around the questions: short sentences, plain French. */
export const texts = {
  title: 'Parlez-nous de votre idée',
  lead: 'Vous avez une idée ou un projet près de chez vous ? Dites-nous qui vous êtes et ce que vous voulez faire. C’est gratuit et cela prend cinq minutes.',
  compulsory:
    'Il nous faut votre prénom, votre nom, et un téléphone ou une adresse mail. Pour le reste, répondez si vous voulez.',
  mark: 'obligatoire',
  choose: 'Choisir',
  use: 'Vos réponses servent à préparer votre accueil. L’équipe de l’association les lit, personne d’autre. Vous pouvez demander à les voir, à les corriger ou à les effacer.',
  send: 'Envoyer ma demande',
  notSentYet: 'Votre demande part seulement quand vous appuyez sur ce bouton.',
} as const;

export const thanks = {
  title: 'Votre demande est envoyée',
  received: 'Merci ! Nous avons bien reçu votre demande.',
  next: 'Et maintenant ?',
  steps: (workingDays: number) => [
    'Une personne de l’équipe lit votre demande.',
    `Elle vous appelle ou vous écrit, le plus souvent en ${workingDays} ${workingDays > 1 ? 'jours ouvrés' : 'jour ouvré'}.`,
    'Vous choisissez ensemble un premier rendez-vous.',
  ],
  nothingToDo: 'Vous n’avez rien d’autre à faire. Vous avez oublié quelque chose ? Dites-le-nous à ce moment-là.',
} as const;

/** What is wrong with an answer, and what to write instead. */
export const faults = {
  title: 'Erreur',
  summary: (count: number) => (count > 1 ? `Il y a ${count} réponses à corriger` : 'Il y a une réponse à corriger'),
  notStored: 'Votre demande n’est pas encore enregistrée. Envoyez-la encore une fois, ou appelez-nous.',
  tooLong: (longest: number) => `C’est trop long : écrivez ${longest} lettres au plus.`,
  notAnOption: 'Choisissez une réponse de la liste.',
  noFirstName: 'Écrivez votre prénom.',
  noLastName: 'Écrivez votre nom.',
  noContact: 'Donnez un téléphone ou une adresse mail : nous en avons besoin pour vous répondre.',
  shortPhone: 'Ce numéro semble incomplet. Regardez s’il manque des chiffres.',
  badEmail: 'Cette adresse mail semble incomplète. Exemple : samira@exemple.fr',
  notADate: 'Écrivez la date comme ceci : 12/03/1985.',
  noSuchDay: 'Ce jour n’existe pas. Regardez le jour et le mois.',
  bornInFuture: 'Cette date est dans le futur. Regardez l’année.',
  bornLongAgo: 'Cette date est trop ancienne. Regardez l’année.',
} as const;
