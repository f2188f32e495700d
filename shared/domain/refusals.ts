import { longDate } from './frenchDates.ts';
import type { PlainDate } from './time.ts';

/**
 * Why a command is refused: a code for the program, the sentence for the person. `field` is the field of the command
 * at which a form shows the sentence.
 */
export type Refusal = { code: RefusalCode; field?: string; sentence: string };

/** The sentences, B1 French; the facts they need are their arguments. */
export const refusals = {
  unknownJourney: () => 'Ce parcours n’existe pas.',
  journeyExists: () => 'Cette demande est déjà enregistrée.',
  alreadyTaken: (by: string) => `Ce parcours est déjà pris en charge par ${by}.`,
  nobodyInCharge: () => 'Personne n’a pris ce parcours en charge : prenez-le d’abord en charge.',
  notYours: (by: string) => `Ce parcours est pris en charge par ${by} : cette personne seule peut le rendre.`,
  notIntake: () => 'L’accompagnement a commencé : changez plutôt d’accompagnateur.',
  sameAdvisor: (name: string) => `${name} accompagne déjà ce parcours.`,
  unknownStaff: (name: string) => `${name} ne fait pas partie de l’équipe.`,
  closed: (on: PlainDate) => `Ce parcours est clos depuis le ${longDate(on)} : rouvrez-le d’abord.`,
  notClosed: () => 'Ce parcours n’est pas clos.',
  dateInFuture: () => 'Cette date est dans le futur : notez ce qui a eu lieu, ou prévoyez un rendez-vous.',
  dateInPast: () => 'Cette date est passée : un rendez-vous se prévoit dans le futur.',
  unknownAppointment: () => 'Ce rendez-vous n’existe pas dans ce parcours.',
  alreadySettled: (status: string) => `Ce rendez-vous est déjà noté « ${status} ».`,
  notExpected: () => 'Cette personne n’est pas attendue à ce rendez-vous.',
  appointmentOver: () => 'Ce rendez-vous est passé.',
  appointmentElsewhen: () => 'Ce rendez-vous a changé de moment entre-temps : regardez le nouveau, puis répondez.',
  wishMissing: () => 'Dites quel moment conviendrait.',
  wishTooLong: (most: number) => `Le moment souhaité tient en ${most} lettres.`,
  notHolder: () => 'Cette personne ne porte pas ce projet.',
  nobodyThere: () => 'Indiquez qui était là, ou qui est attendu.',
  wrongType: (type: string, allowed: string) =>
    `Un rendez-vous « ${type} » ne va pas avec l’étape du parcours. Possible ici : ${allowed}.`,
  appointmentCap: (most: number) =>
    `Les ${most} rendez-vous de la maturation sont atteints : décidez d’abord de la suite (création, clôture, ou prolongation).`,
  noTransition: (from: string, to: string) => `On ne passe pas de « ${from} » à « ${to} ».`,
  gridMissing: (transition: string) =>
    `La grille d’analyse (${transition}) manque : elle se remplit d’abord, à deux, avec le porteur.`,
  gridAlone: (transition: string) =>
    `La grille d’analyse (${transition}) a été remplie sans le porteur : elle se remplit à deux.`,
  gridEmpty: () => 'Notez au moins un thème, de 1 à 5.',
  gridMark: (theme: string) => `La note du thème « ${theme} » est un nombre entier de 1 à 5.`,
  themeTwice: (theme: string) => `Le thème « ${theme} » est noté deux fois.`,
  exitInterviewMissing: () =>
    'Proposez d’abord un entretien de sortie, et notez la réponse (acceptée, refusée ou sans réponse).',
  interviewerIsAdvisor: (name: string) =>
    `${name} a accompagné ce projet : l’entretien de sortie est mené par quelqu’un d’autre.`,
  advisorInterviewed: (name: string) =>
    `${name} a mené l’entretien de sortie de ce projet : l’accompagnement revient à quelqu’un d’autre.`,
  interviewerMissing: () => 'Indiquez qui mène l’entretien, et quand.',
  endReasonNextPhase: () => '« Étape suivante » n’est pas une raison de clôture.',
  unknownOutcome: (code: string) => `L’issue « ${code} » n’existe pas dans ce programme.`,
  referralGrounds: () =>
    'Une orientation s’appuie sur l’avancement, le secteur et le statut juridique : complétez les trois.',
  noPartner: () => 'Indiquez au moins un partenaire.',
  referralTwice: () => 'Un même partenaire est indiqué deux fois.',
  alreadyReferred: (on: PlainDate) => `L’orientation du ${longDate(on)} vers ce partenaire est déjà notée.`,
  referralNotHeld: () => 'Une orientation se note avec un rendez-vous honoré : retirez-la, ou changez le statut.',
  unknownReferral: () => 'Cette orientation n’existe pas dans ce parcours.',
  jobsTooEarly: () => 'Les emplois se notent à partir de la phase de création.',
  jobsCount: () => 'Indiquez au moins un emploi, en nombre entier.',
  postponeInPast: () => 'Choisissez une date à venir.',
  stillPlanned: () => 'Ce rendez-vous est encore prévu : déplacez-le, ou notez son issue.',
  beganPhase: (phase: string) =>
    `Ce rendez-vous a ouvert l’étape « ${phase} » : on peut changer sa date, pas son type ni son issue, ni le retirer.`,
  phaseOrder: () => 'Avec cette date, les étapes du parcours ne se suivent plus.',
  unknownRecord: () => 'Cette saisie n’existe pas dans ce parcours.',
  gridUsed: () => 'Cette grille a servi à un passage ou à une clôture : elle reste.',
  whyMissing: () => 'Dites pourquoi.',
  nothingToUndo: () => 'Cette saisie n’existe plus.',
  undoneByOthers: () => 'Quelqu’un a noté autre chose depuis : corrigez plutôt la saisie.',
  tooLateToUndo: (minutes: number) => `On annule dans les ${minutes} minutes. Corrigez plutôt la saisie.`,
  unknownFollowUp: () => 'Ce suivi n’existe pas dans ce parcours.',
  nothingToPutOff: () => 'Ce suivi n’est plus à regarder : rien à reporter.',
  noSituation: () => 'Indiquez la situation de la personne.',
  claimSeenTo: () => 'C’est déjà fait : cette demande ne peut plus être retirée.',
  noMistake: () => 'Dites-nous ce qui est faux.',
  manyMistakes: (count: number) => `${count} messages attendent déjà une réponse : appelez-nous.`,
  erased: () => 'Les personnes de ce parcours sont effacées : il ne change plus.',
  stillOpen: (project: string) =>
    `Le parcours « ${project} » est encore ouvert : clôturez-le d’abord, avec sa vraie raison, puis effacez.`,
  onlyDirection: () => 'Seules la direction et l’administration effacent les données d’une personne.',
  erasureStays: () => 'Un effacement ne s’annule pas.',
  unknownPerson: () => 'Cette fiche n’existe pas.',
  samePerson: () => 'Ces deux fiches sont déjà celles d’une même personne.',
  mergedElsewhere: () => 'Cette fiche est déjà rapprochée d’une autre : séparez-les d’abord.',
  notMerged: () => 'Ce rapprochement n’existe plus : quelqu’un l’a déjà défait.',
  mergeStays: () => 'Un rapprochement se défait avec « Séparer », dans le parcours.',
  absorbed: (on: PlainDate, by: string) =>
    `Ce parcours a été rapproché d’un autre le ${longDate(on)}, par ${by} : ouvrez celui qui continue.`,
  sameJourney: () => 'C’est le même parcours.',
  otherProgramme: () => 'Ces demandes sont de deux programmes différents : elles restent deux parcours.',
  survivorClosed: (on: PlainDate) =>
    `Le parcours à garder est clos depuis le ${longDate(on)} : gardez l’autre, ou rouvrez-le d’abord.`,
  closedAfterStay: (on: PlainDate) =>
    `L’autre parcours a été accompagné, puis clos le ${longDate(on)} : rouvrez-le d’abord, ou gardez deux parcours.`,
  interviewedByOther: (name: string) =>
    `${name} a accompagné l’un des deux projets et mené l’entretien de sortie de l’autre : ils restent deux parcours.`,
  changedMeanwhile: () => 'Ce parcours vient d’être modifié par quelqu’un d’autre : regardez-le, puis recommencez.',
} as const satisfies Record<string, (...facts: never[]) => string>;

export type RefusalCode = keyof typeof refusals;

/** A refusal with its sentence. */
export const refuse = <Code extends RefusalCode>(
  code: Code,
  facts: Parameters<(typeof refusals)[Code]>,
  field?: string,
): Refusal => {
  // TypeScript does not see that the facts of a code are those of its sentence.
  const sentence = refusals[code] as (...facts: Parameters<(typeof refusals)[Code]>) => string;
  return { code, sentence: sentence(...facts), ...(field !== undefined && { field }) };
};
