import { longDate } from '../domain/frenchDates.ts';
import type { PlainDate } from '../domain/time.ts';

const kinds: Record<string, string> = {
  acknowledgement: 'l’accusé de réception',
  appointmentPlanned: 'la confirmation du rendez-vous',
  appointmentMoved: 'le changement du rendez-vous',
  appointmentCancelled: 'l’annulation du rendez-vous',
  appointmentWithdrawn: 'le mot sur un rendez-vous annoncé par erreur',
  appointmentAhead: 'le rappel du rendez-vous',
  myDataLink: 'le lien vers ses données',
  mailAddressLeft: 'le mot à son ancienne adresse de courriel',
  mailAddressTaken: 'le mot à sa nouvelle adresse de courriel',
  intakeCard: 'la carte d’une demande',
  teamNudge: 'la relance pour une demande',
  callBack: 'le mot sur une personne à rappeler',
  roundUp: 'le bilan de la semaine',
};

const called = (kind: string): string => kinds[kind] ?? 'un message';

/** The rules of the lines that say that a message did not go out: to a holder, or into Slack. No journey knows of them. */
export const undeliveredRules = ['undelivered', 'undeliveredPost'] as const;
export type UndeliveredRule = (typeof undeliveredRules)[number];

export const isUndelivered = (rule: string): rule is UndeliveredRule =>
  undeliveredRules.some((known) => known === rule);

/** What a colleague reads when a message did not go out. */
export const undelivered = {
  noAddress: () => 'pas d’adresse de courriel',
  noMobile: () => 'pas de téléphone mobile',
  badNumber: () => 'numéro de téléphone refusé',
  noTexts: () => 'les SMS ne sont pas installés',
  badAddress: () => 'adresse de courriel refusée',
  uncertain: () => 'envoi interrompu, peut-être arrivé',
  manyTries: (tries: number) => `${tries} essais sans succès`,
  toColleague: (kind: string, reason: string) =>
    `${called(kind)} n’a pas pu partir (${reason}) : prévenir la personne par téléphone`,
  /** of somebody without a journey; an id is no name, but finds one */
  ofPerson: (kind: string, personId: string, reason: string) =>
    `personne ${personId}, ${called(kind)} n’a pas pu partir (${reason}) : la prévenir par téléphone`,
  ofColleague: (staff: string, day: PlainDate, reason: string) =>
    `les suivis de ${staff} du ${longDate(day)} n’ont pas pu arriver dans Slack (${reason}) : vérifier son compte, et reprendre ces suivis avec l’équipe`,
  inChannel: (kind: string, reason: string) =>
    `${called(kind)} n’a pas pu arriver dans le canal de l’équipe (${reason}) : vérifier que Jalon y est encore, et le dire à l’équipe`,
};
