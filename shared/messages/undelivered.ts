const kinds: Record<string, string> = {
  acknowledgement: 'l’accusé de réception',
  appointmentPlanned: 'la confirmation du rendez-vous',
  appointmentMoved: 'le changement du rendez-vous',
  appointmentCancelled: 'l’annulation du rendez-vous',
  appointmentWithdrawn: 'le mot sur un rendez-vous annoncé par erreur',
  appointmentAhead: 'le rappel du rendez-vous',
};

/** What a colleague reads when a message to a holder did not go out. */
export const undelivered = {
  noAddress: () => 'pas d’adresse de courriel',
  noMobile: () => 'pas de téléphone mobile',
  badNumber: () => 'numéro de téléphone refusé',
  noTexts: () => 'les SMS ne sont pas installés',
  badAddress: () => 'adresse de courriel refusée',
  uncertain: () => 'envoi interrompu, peut-être arrivé',
  manyTries: (tries: number) => `${tries} essais sans succès`,
  toColleague: (kind: string, reason: string) =>
    `${kinds[kind] ?? 'un message'} n’a pas pu partir (${reason}) : prévenir la personne par téléphone`,
};
