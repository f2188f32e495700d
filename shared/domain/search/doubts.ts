import { longDate } from '../frenchDates.ts';
import type { PlainDate } from '../time.ts';

const or = (choices: readonly string[]): string => choices.join(' ou ');

/** What a line leaves open, said at the field: B1 French, the facts are arguments. */
export const doubts = {
  noSuchDay: (words: string) => `Le ${words} n’existe pas : choisissez une date.`,
  notADay: (words: string) => `« ${words} » n’est pas un jour : choisissez une date.`,
  farDay: (day: string) => `Le ${day} est trop loin d’aujourd’hui : choisissez une date.`,
  whichDay: (days: readonly PlainDate[]) => `Quel jour ? ${or(days.map((day) => `le ${longDate(day)}`))}.`,
  otherDay: (day: string, others: readonly PlainDate[]) =>
    `Compris : ${day}. Si ce n’est pas ce jour : ${or(others.map((other) => `le ${longDate(other)}`))}.`,
  severalDays: (words: readonly string[]) => `La ligne nomme plusieurs jours (${words.join(', ')}) : choisissez.`,
  daysDisagree: (words: readonly string[]) => `${words.join(' et ')} ne vont pas ensemble : choisissez une date.`,
  plannedInPast: () => 'Cette date est passée : un rendez-vous se prévoit dans le futur.',
  heldInFuture: () => 'Cette date est dans le futur : ce rendez-vous n’a pas encore eu lieu.',
  referredInFuture: () => 'Cette date est dans le futur : une orientation se note une fois faite.',
  whichTime: (words: readonly string[]) => `Quelle heure ? La ligne dit ${words.join(', ')}.`,
  timeOrLength: (words: string) => `« ${words} » : une heure, ou une durée ?`,
  whichLength: (words: readonly string[]) => `Quelle durée ? La ligne dit ${words.join(', ')}.`,
  impossibleLength: (words: string) => `« ${words} » : une durée va de 5 à 600 minutes.`,
  whichType: (labels: readonly string[]) => `Quel type ? La ligne dit ${or(labels)}.`,
  whichStatus: (words: readonly string[]) => `Que s’est-il passé ? La ligne dit « ${words.join(' », « ')} ».`,
  whichPlace: (names: readonly string[]) => `Quel lieu ? ${names.slice(0, 5).join(' ; ')}.`,
  placeNotOpen: (name: string) => `« ${name} » n’est pas ouvert à ce programme ce jour-là : choisissez un lieu.`,
  unknownPlace: (words: string) => `« ${words} » n’est pas un lieu connu.`,
  whichHolder: (names: readonly string[]) => `Qui est-ce ? ${names.slice(0, 5).join(' ; ')}`,
  severalHolders: (names: readonly string[]) => `La ligne nomme plusieurs personnes : ${names.slice(0, 5).join(' ; ')}`,
  noHolder: () => 'Aucun porteur reconnu dans la ligne : cherchez son nom.',
  whichPartner: (names: readonly string[]) => `Quel partenaire ? ${names.slice(0, 5).join(' ; ')}`,
  toWhom: () => 'Vers quel partenaire ?',
  unknownPartner: (words: string) => `« ${words} » n’est pas un partenaire connu.`,
  notReferred: (words: string) => `« ${words} » : l’orientation n’est pas faite, ou pas par nous.`,
} as const;

/** What has to be said about the fields of a line, a sentence each. */
export type Doubts<Field extends string> = Partial<Record<Field, string>>;
