import { longDateTime } from '../domain/frenchDates.ts';
import type { Appointment, Person, PlacePeriod } from '../domain/records.ts';
import { remotePlaces } from '../domain/remotePlaces.ts';

/** What a mail about a journey may speak of. */
export type MailFacts = {
  person: Person;
  appointment?: Pick<Appointment, 'at' | 'advisor' | 'placeId'>;
  place?: PlacePeriod;
};

type MailText = { subject: (facts: MailFacts) => string; paragraphs: (facts: MailFacts) => string[] };

const hello = ({ person }: MailFacts): string => (person.firstName ? `Bonjour ${person.firstName},` : 'Bonjour,');
const when = ({ appointment }: MailFacts): string => (appointment ? longDateTime(appointment.at) : '');
const where = ({ place, appointment }: MailFacts): string[] => {
  const remote = remotePlaces.find(({ code }) => code === appointment?.placeId);
  if (remote) return [`Nous nous parlerons ${remote.label}.`];
  return place ? [`Lieu : ${place.name}.`] : [];
};
const withWhom = ({ appointment }: MailFacts): string[] =>
  appointment?.advisor ? [`Vous serez reçu par ${appointment.advisor}.`] : [];
const notPossible = 'Ce moment ne vous convient pas ? Appelez-nous, nous en trouverons un autre.';

/** Every mail to a holder, once: plain French, short sentences. */
export const mails: Readonly<Record<string, MailText>> = {
  acknowledgement: {
    subject: () => 'Nous avons bien reçu votre demande',
    paragraphs: (facts) => [
      hello(facts),
      'Nous avons bien reçu votre demande. Merci de votre confiance.',
      'Une personne de l’équipe va vous appeler pour fixer un premier rendez-vous. Nous répondons le plus souvent en deux jours ouvrés.',
      'Vous n’avez rien d’autre à faire. L’accompagnement est gratuit.',
    ],
  },
  appointmentPlanned: {
    subject: (facts) => `Votre rendez-vous : ${when(facts)}`,
    paragraphs: (facts) => [
      hello(facts),
      `Votre rendez-vous est prévu ${when(facts)}.`,
      ...where(facts),
      ...withWhom(facts),
      notPossible,
    ],
  },
  appointmentMoved: {
    subject: (facts) => `Votre rendez-vous a changé : ${when(facts)}`,
    paragraphs: (facts) => [
      hello(facts),
      `Votre rendez-vous a changé. Il est maintenant prévu ${when(facts)}.`,
      ...where(facts),
      ...withWhom(facts),
      notPossible,
    ],
  },
  appointmentCancelled: {
    subject: () => 'Votre rendez-vous est annulé',
    paragraphs: (facts) => [
      hello(facts),
      `Votre rendez-vous (${when(facts)}) est annulé.`,
      'Vous voulez en fixer un autre ? Appelez-nous.',
    ],
  },
  appointmentWithdrawn: {
    subject: () => 'Une erreur de notre part : pas de rendez-vous',
    paragraphs: (facts) => [
      hello(facts),
      `Nous vous avons annoncé un rendez-vous ${when(facts)}. C’était une erreur de notre part : il n’aura pas lieu.`,
      'Une question ? Appelez-nous.',
    ],
  },
  appointmentAhead: {
    subject: (facts) => `Rappel : votre rendez-vous ${when(facts)}`,
    paragraphs: (facts) => [
      hello(facts),
      `Nous vous attendons ${when(facts)}.`,
      ...where(facts),
      ...withWhom(facts),
      notPossible,
    ],
  },
};
