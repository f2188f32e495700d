import type { CodeList, CodeOf } from './codes.ts';

/**
 * The code lists on which rules depend. What is only counted or shown (income, diploma, sector, ...) is the
 * association's own vocabulary and lives in `shared/association/`.
 */

export const programmes = [
  { code: 'ess', record: 'ess', label: 'ESS' },
  { code: 'citeslab', record: 'citeslab', label: 'CitésLab' },
] as const satisfies CodeList;
export type ProgrammeId = CodeOf<typeof programmes>;

export const phases = [
  { code: 'seeding', record: 'amorcage', label: 'amorçage' },
  { code: 'welcome', record: 'accueil', label: 'accueil / orientation' },
  { code: 'maturation', record: 'maturation', label: 'maturation' },
  { code: 'creation', record: 'creation', label: 'création' },
  { code: 'postCreation', record: 'suivi_post', label: 'suivi post-création' },
] as const satisfies CodeList;
export type Phase = CodeOf<typeof phases>;

export const appointmentTypes = [
  ...phases,
  { code: 'exit', record: 'sortie', label: 'entretien de sortie' },
] as const satisfies CodeList;
export type AppointmentType = CodeOf<typeof appointmentTypes>;

export const appointmentStatuses = [
  { code: 'planned', record: 'prevu', label: 'prévu' },
  { code: 'held', record: 'honore', label: 'honoré' },
  { code: 'noShow', record: 'absent', label: 'absent' },
  { code: 'excused', record: 'excuse', label: 'excusé' },
  { code: 'cancelled', record: 'annule', label: 'annulé' },
] as const satisfies CodeList;
export type AppointmentStatus = CodeOf<typeof appointmentStatuses>;

export const holderRoles = [
  { code: 'lead', record: 'referent', label: 'porteur référent' },
  { code: 'initiator', record: 'initiateur', label: 'initiateur' },
  { code: 'coHolder', record: 'co_porteur', label: 'co-porteur' },
] as const satisfies CodeList;
export type HolderRole = CodeOf<typeof holderRoles>;

export const endReasons = [
  { code: 'nextPhase', record: 'etape_suivante', label: 'étape suivante' },
  { code: 'referred', record: 'oriente', label: 'orienté vers un partenaire' },
  { code: 'job', record: 'emploi', label: 'retour à l’emploi' },
  { code: 'training', record: 'formation', label: 'entrée en formation' },
  { code: 'abandoned', record: 'abandon', label: 'arrêt du projet' },
  { code: 'unreachable', record: 'injoignable', label: 'injoignable' },
  { code: 'autonomous', record: 'autonome', label: 'projet autonome' },
  { code: 'other', record: 'autre', label: 'autre raison' },
] as const satisfies CodeList;
export type EndReason = CodeOf<typeof endReasons>;

export const referralOutcomes = [
  { code: 'waiting', record: 'en_attente', label: 'en attente' },
  { code: 'engaged', record: 'engagee', label: 'engagée' },
  { code: 'refused', record: 'refusee', label: 'refusée' },
  { code: 'noFollowUp', record: 'sans_suite', label: 'sans suite' },
] as const satisfies CodeList;
export type ReferralOutcome = CodeOf<typeof referralOutcomes>;

export const evaluationTransitions = [
  { code: 'maturationToCreation', record: 'maturation_creation', label: 'de la maturation à la création' },
  { code: 'creationToPostCreation', record: 'creation_suivi_post', label: 'de la création au suivi' },
  { code: 'exit', record: 'sortie', label: 'sortie' },
] as const satisfies CodeList;
export type EvaluationTransition = CodeOf<typeof evaluationTransitions>;

export const exitInterviewAnswers = [
  { code: 'accepted', record: 'acceptee', label: 'accepté' },
  { code: 'declined', record: 'refusee', label: 'refusé' },
  { code: 'noAnswer', record: 'sans_reponse', label: 'sans réponse' },
] as const satisfies CodeList;
export type ExitInterviewAnswer = CodeOf<typeof exitInterviewAnswers>;

export const qpvAnswers = [
  { code: 'yes', record: 'oui', label: 'oui' },
  { code: 'no', record: 'non', label: 'non' },
  { code: 'unknown', record: 'inconnu', label: 'ne sait pas' },
] as const satisfies CodeList;
export type QpvAnswer = CodeOf<typeof qpvAnswers>;

export const placeStatuses = [
  { code: 'own', record: 'propre', label: 'locaux propres' },
  { code: 'agreement', record: 'convention', label: 'convention' },
  { code: 'oral', record: 'accord_oral', label: 'accord oral' },
  { code: 'prospect', record: 'envisage', label: 'envisagé' },
] as const satisfies CodeList;
export type PlaceStatus = CodeOf<typeof placeStatuses>;

export const gatheringFamilies = [
  { code: 'awareness', record: 'sensibilisation', label: 'sensibilisation' },
  { code: 'collective', record: 'temps_collectif', label: 'temps collectif' },
  { code: 'prescribers', record: 'prescripteurs', label: 'rencontre de prescripteurs' },
  { code: 'committee', record: 'comite', label: 'comité' },
  { code: 'network', record: 'reseau', label: 'réseau' },
  { code: 'other', record: 'autre', label: 'autre' },
] as const satisfies CodeList;
export type GatheringFamily = CodeOf<typeof gatheringFamilies>;

/** The life of an event or of a training day. */
export const gatheringStatuses = [
  { code: 'planned', record: 'prevu', label: 'prévu' },
  { code: 'held', record: 'tenu', label: 'tenu' },
  { code: 'postponed', record: 'reporte', label: 'reporté' },
  { code: 'cancelled', record: 'annule', label: 'annulé' },
] as const satisfies CodeList;
export type GatheringStatus = CodeOf<typeof gatheringStatuses>;

export const traineeStatuses = [
  { code: 'employee', record: 'salarie', label: 'salarié' },
  { code: 'volunteer', record: 'benevole', label: 'bénévole' },
] as const satisfies CodeList;
export type TraineeStatus = CodeOf<typeof traineeStatuses>;
