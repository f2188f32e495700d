import { type AppointmentType, type EvaluationTransition, type Phase, type ProgrammeId, phases } from './codeLists.ts';
import { labelOf } from './codes.ts';

/** Where a journey stands: before its first appointment, in a phase, or over. */
export type Stage = 'intake' | Phase | 'closed';
export type OpenStage = Exclude<Stage, 'closed'>;

/** A stage as people say it. */
export const stageLabel = (stage: Stage): string =>
  ({ intake: 'demande', closed: 'clos' })[stage as string] ?? labelOf(phases, stage);

/**
 * How a journey goes from one stage to the next.
 * - `appointmentHeld`: by the first held appointment of that type;
 * - `decision`: by a colleague, and only after that grid, filled together with the holder;
 * - `closing`, `reopening`: by a colleague, with a reason.
 */
export type Transition = {
  readonly from: Stage;
  readonly to: Stage;
  readonly by:
    | { readonly kind: 'appointmentHeld'; readonly type: AppointmentType }
    | { readonly kind: 'decision'; readonly grid: EvaluationTransition }
    | { readonly kind: 'closing' }
    | { readonly kind: 'reopening' };
};

/** What can come of a journey besides the end reason; several at once. */
export type Outcome = { readonly code: string; readonly label: string };

export type Programme = {
  readonly id: ProgrammeId;
  /** in the order in which a holder goes through them */
  readonly phases: readonly Phase[];
  readonly transitions: readonly Transition[];
  readonly outcomes: readonly Outcome[];
  /** an exit from these phases needs a grid and a proposed exit interview */
  readonly exitsWithGrid: readonly Phase[];
  /** a referral has to say how far the project is, its sector and its legal status */
  readonly referralNeedsGrounds: boolean;
};

const closingAndReopening = (phases: readonly Phase[]): Transition[] =>
  (['intake', ...phases] as const).flatMap((stage) => [
    { from: stage, to: 'closed', by: { kind: 'closing' } },
    { from: 'closed', to: stage, by: { kind: 'reopening' } },
  ]);

const essPhases = ['welcome', 'maturation', 'creation', 'postCreation'] as const satisfies readonly Phase[];
const citeslabPhases = ['seeding'] as const satisfies readonly Phase[];

/** A programme is data: a third one is an entry here and a definition in `workflows/`. */
export const programmeDefinitions: Readonly<Record<ProgrammeId, Programme>> = {
  ess: {
    id: 'ess',
    phases: essPhases,
    transitions: [
      { from: 'intake', to: 'welcome', by: { kind: 'appointmentHeld', type: 'welcome' } },
      { from: 'welcome', to: 'maturation', by: { kind: 'appointmentHeld', type: 'maturation' } },
      { from: 'maturation', to: 'creation', by: { kind: 'decision', grid: 'maturationToCreation' } },
      { from: 'creation', to: 'postCreation', by: { kind: 'decision', grid: 'creationToPostCreation' } },
      ...closingAndReopening(essPhases),
    ],
    outcomes: [],
    exitsWithGrid: ['maturation', 'creation', 'postCreation'],
    referralNeedsGrounds: false,
  },
  citeslab: {
    id: 'citeslab',
    phases: citeslabPhases,
    transitions: [
      { from: 'intake', to: 'seeding', by: { kind: 'appointmentHeld', type: 'seeding' } },
      ...closingAndReopening(citeslabPhases),
    ],
    outcomes: [
      { code: 'settingUp', label: 'montage du projet' },
      { code: 'fundingOrPremises', label: 'recherche de financement ou de locaux' },
      { code: 'citizenProject', label: 'projet citoyen bénévole' },
      { code: 'creation', label: 'création d’entreprise' },
      { code: 'job', label: 'emploi' },
      { code: 'training', label: 'formation' },
      { code: 'integration', label: 'insertion' },
      { code: 'handedToEss', label: 'accueil dans le programme ESS' },
      { code: 'stopped', label: 'arrêt' },
    ],
    exitsWithGrid: [],
    referralNeedsGrounds: true,
  },
};

/** The transition between two stages, if the programme knows one. */
export const transitionBetween = (programme: ProgrammeId, from: Stage, to: Stage): Transition | undefined =>
  programmeDefinitions[programme].transitions.find((transition) => transition.from === from && transition.to === to);
