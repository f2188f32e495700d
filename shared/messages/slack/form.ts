import type { KnownBlock, ModalView } from '@slack/types';
import type { Association, StaffMember } from '../../domain/association.ts';
import type { JourneyCommand } from '../../domain/journey/commands.ts';
import type { Journey } from '../../domain/journey/journey.ts';
import type { Partner, Person, PlacePeriod } from '../../domain/records.ts';
import type { Instant } from '../../domain/time.ts';
import type { Answers } from './answers.ts';
import { modal } from './modal.ts';

/** What a card or a form of a journey may speak of. */
export type JourneyFacts = {
  journey: Journey;
  /** who carries the project, in its order; somebody erased is not among them */
  persons: readonly Person[];
  places: readonly PlacePeriod[];
  partners: readonly Partner[];
  association: Association;
  /** who is looking */
  staff: StaffMember;
  now: Instant;
};

/** One thing that can be done with a journey: its button on the card, its modal, and the command it becomes. */
export type JourneyForm = {
  /** the button's action id and the modal's callback id */
  readonly id: `journey.${string}`;
  /** what the button says; undefined where the form makes no sense */
  readonly button: (facts: JourneyFacts) => string | undefined;
  readonly title: string;
  readonly blocks: (facts: JourneyFacts) => KnownBlock[];
  /** `commandId`: what is made along with the command bears it */
  readonly command: (answers: Answers, facts: JourneyFacts, commandId: string) => JourneyCommand;
  /** a partner whom nobody knew before, written with the command or not at all */
  readonly newPartner?: (answers: Answers, facts: JourneyFacts, commandId: string) => Partner | undefined;
  /** the block under which a refusal of a field stands, where it has another name */
  readonly blockOf?: Readonly<Record<string, string>>;
};

export const formModal = (form: JourneyForm, facts: JourneyFacts): ModalView =>
  modal(form.title, form.blocks(facts), {
    callbackId: form.id,
    submit: 'Enregistrer',
    memory: { journeyId: facts.journey.id },
  });
