import { escapeMrkdwn, shorten } from '../blocks.ts';

/** What the bot says, beside its modals: plain French, one place. */
export const botTexts = {
  outsider: 'Ces commandes sont réservées à l’équipe. Demandez à être ajouté à son canal privé.',
  notStaff: 'Votre compte Slack n’est lié à aucune fiche de l’équipe. Demandez à la direction de l’ajouter.',
  membersUnread: 'Je ne peux pas vérifier en ce moment qui fait partie de l’équipe. Réessayez dans un instant.',
  failed: 'Cela n’a pas marché. Rien de ce qui était enregistré n’est perdu : réessayez dans un instant.',
  late: 'Cela prend trop de temps. Réessayez dans un instant : rien ne sera enregistré deux fois.',
  stale: 'Ce message est périmé. Ouvrez le parcours avec `/parcours` et le nom du porteur.',
  noHolder: (typed: string) => `Je ne trouve aucun porteur pour « ${escapeMrkdwn(typed)} ». Essayez une partie du nom.`,
  whichHolder: 'Plusieurs porteurs possibles :',
  moreHolders: 'D’autres noms y ressemblent : écrivez le nom plus complet.',
  emptySearch: 'Écrivez le nom du porteur, par exemple `/parcours Amina Benali`.',
  noYear: (typed: string) =>
    `« ${escapeMrkdwn(shorten(typed, 40))} » n’est pas une année qui a des chiffres. Écrivez une année déjà commencée, par exemple \`/rapport 2016\`.`,
  report: (url: string) => `<${url}|Ouvrir les chiffres>. La page demande de vous connecter avec votre compte Slack.`,
  chooseHolder: 'Choisissez le porteur.',
  done: 'C’est enregistré.',
  intakeNoted: 'La demande est enregistrée. Sa carte arrive dans le canal de l’équipe.',
  draftGone: 'Cette demande commencée a été effacée.',
  draftSent: 'Cette demande est envoyée : sa carte est dans le canal.',
  calledBy: (who: string) => `${who} a déjà rappelé.`,
  noted: (what: string) => `C’est noté : ${what}.`,
  undone: 'C’est annulé : tout est comme avant.',
  mergedPersons: 'Les deux fiches sont maintenant celles d’une même personne.',
  mergedJourneys: 'Les deux demandes sont maintenant un seul parcours.',
  separatedPersons: 'Les deux fiches sont à nouveau séparées, comme avant.',
  separatedJourneys: 'Les deux parcours continuent chacun de leur côté, avec ce qui a été noté depuis.',
  digestSettled: 'Tous les suivis sont réglés.',
} as const;
