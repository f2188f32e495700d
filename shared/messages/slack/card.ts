import type { KnownBlock, ModalView } from '@slack/types';
import { evaluationTransitions, exitInterviewAnswers, programmes, referralOutcomes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { longDate, longDateTime } from '../../domain/frenchDates.ts';
import type { AbsorbedInto } from '../../domain/journey/absorption.ts';
import { cancelledByHolders } from '../../domain/journey/holderAnswers.ts';
import { countedAppointments, isErased, openEpisode } from '../../domain/journey/journey.ts';
import { stageLabel } from '../../domain/programmes.ts';
import { planReminders } from '../../domain/reminders/planReminders.ts';
import { button, escapeMrkdwn, header, section } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import { claimLines } from './claims.ts';
import type { JourneyFacts } from './form.ts';
import { planned } from './forms/plannedAppointments.ts';
import { journeyForms } from './forms.ts';
import { holderAnswers } from './holderAnswers.ts';
import { mergedJourneyBlocks } from './merged.ts';
import { modal } from './modal.ts';
import { type Change, undoButton } from './notice.ts';

/** What just happened, and what it was if that can be taken back. */
export type Said = { sentence: string; change?: Change };

/** A holder's card: where the journey stands, what is due, and everything that can be done. */
export const journeyCard = (facts: JourneyFacts, said?: Said): ModalView =>
  modal('Parcours', [
    ...(said ? [{ ...section(`✓ ${said.sentence}`), ...(said.change && { accessory: undoButton(said.change) }) }] : []),
    header(facts.persons.map(fullName).join(', ') || 'Porteur'),
    ...mergedJourneyBlocks(facts.journey),
    ...(facts.journey.absorbedInto ? rows([openSurvivor(facts.journey.absorbedInto)]) : life(facts)),
  ]);

const life = (facts: JourneyFacts): KnownBlock[] => [
  section(situation(facts).join('\n')),
  ...claimLines(facts).map(section),
  ...history(facts).map(([title, lines]) => section(`*${title}*\n${lines.join('\n')}`)),
  ...(isErased(facts.journey) ? [] : rows(buttons(facts))),
];

const openSurvivor = ({ journeyId }: AbsorbedInto): Button =>
  button('Voir le parcours qui continue', 'journey.open', journeyId);

const line = (title: string, text: string): string => `${title} : *${escapeMrkdwn(text)}*`;

const situation = (facts: JourneyFacts): string[] => {
  const { journey, association } = facts;
  const { project, stage, closing, advisor, waitingSince } = journey;
  const since = closing?.on ?? openEpisode(journey)?.start ?? waitingSince;
  const appointments = countedAppointments(journey, 'maturation').length;
  const [coming] = planned(facts);
  const cancelled = cancelledByHolders(journey).at(-1)?.appointment;
  const due = planReminders(journey, association).find(({ recipient }) => recipient !== 'holders');
  return [
    line('Projet', `${project.title ?? project.id} (${labelOf(programmes, project.programme)})`),
    line('Étape', `${stageLabel(stage)}${since === undefined ? '' : `, depuis le ${longDate(since)}`}`),
    line('Accompagnateur', advisor ?? 'personne'),
    ...(stage === 'maturation'
      ? [line('Rendez-vous de maturation', `${appointments} sur ${association.rules.maturation.mostAppointments}`)]
      : []),
    ...(coming
      ? [[line('Rendez-vous prévu', longDateTime(coming.at)), ...holderAnswers(facts, coming)].join(', ')]
      : []),
    ...(cancelled
      ? [`${line('Rendez-vous', longDateTime(cancelled.at))}, ${holderAnswers(facts, cancelled).join(', ')}`]
      : []),
    due ? `${line('Prochain suivi', longDate(due.due))}, ${escapeMrkdwn(due.why)}` : 'Aucun suivi à venir',
  ];
};

/** What happened, newest first, a few lines each: a section holds 3,000 characters. */
const history = ({ journey, partners }: JourneyFacts): [title: string, lines: string[]][] => {
  const newestFirst = <Item extends { date: string }>(items: readonly Item[]): Item[] =>
    items.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, 5);
  const partnerName = (id: string): string => partners.find((partner) => partner.id === id)?.name ?? id;
  const jobs = journey.jobCreations.reduce((sum, { count }) => sum + count, 0);
  const interview = journey.exitInterviews.at(-1);
  const parts: [string, string[]][] = [
    [
      'Orientations',
      newestFirst(journey.referrals).map(
        ({ partnerId, date, outcome }) =>
          `${escapeMrkdwn(partnerName(partnerId))}, ${longDate(date)} : ${labelOf(referralOutcomes, outcome ?? 'waiting')}`,
      ),
    ],
    [
      'Grilles d’analyse',
      newestFirst(journey.evaluations).map(
        ({ date, transition, holderPresent }) =>
          `${longDate(date)}, ${labelOf(evaluationTransitions, transition)} : ${holderPresent ? 'remplie à deux' : 'sans le porteur'}`,
      ),
    ],
    [
      'Entretien de sortie',
      interview?.proposedOn === undefined
        ? []
        : [
            `proposé le ${longDate(interview.proposedOn)} : ${interview.answer === undefined ? 'réponse attendue' : labelOf(exitInterviewAnswers, interview.answer)}`,
          ],
    ],
    ['Emplois créés', jobs > 0 ? [String(jobs)] : []],
  ];
  return parts.filter(([, lines]) => lines.length > 0);
};

const buttons = (facts: JourneyFacts): Button[] => {
  const { journey, staff } = facts;
  const free = journey.advisor === undefined && !journey.closing;
  const returnable = journey.advisor === staff.name && journey.stage === 'intake';
  return [
    ...(free ? [button('Je prends en charge', 'intake.take', journey.id, 'primary')] : []),
    ...(returnable ? [button('Rendre', 'intake.handBack', journey.id)] : []),
    ...journeyForms.flatMap((form) => {
      const label = form.button(facts);
      return label === undefined ? [] : [button(label, form.id, journey.id)];
    }),
  ];
};

type Button = ReturnType<typeof button>;

/** Five buttons side by side can still be read. */
const rows = (all: readonly Button[]): KnownBlock[] =>
  Array.from({ length: Math.ceil(all.length / 5) }, (_, row) => ({
    type: 'actions',
    elements: all.slice(row * 5, row * 5 + 5),
  }));
