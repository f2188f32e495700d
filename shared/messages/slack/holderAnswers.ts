import type { Appointment } from '../../domain/records.ts';
import { answersInWords } from '../answersInWords.ts';
import { escapeMrkdwn } from '../blocks.ts';
import type { JourneyFacts } from './form.ts';

/** What holders answered to an appointment, for a card or a form. */
export const holderAnswers = ({ journey, persons }: JourneyFacts, appointment: Appointment): string[] =>
  answersInWords(journey, persons, appointment).map(escapeMrkdwn);
