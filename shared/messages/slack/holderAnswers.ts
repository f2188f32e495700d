import type { HolderAnswer } from '../../domain/journey/holderAnswers.ts';
import { answersTo } from '../../domain/journey/holderAnswers.ts';
import type { Appointment } from '../../domain/records.ts';
import { escapeMrkdwn } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import type { JourneyFacts } from './form.ts';

/** What holders answered to an appointment, as its advisor reads it; by name where several are expected. */
export const holderAnswers = ({ journey, persons }: JourneyFacts, { id, personIds }: Appointment): string[] =>
  answersTo(journey, id).map((answer) => {
    const who = personIds.length > 1 ? fullName(persons.find((person) => person.id === answer.personId)) : 'le porteur';
    return escapeMrkdwn(saysOf(answer, who));
  });

const saysOf = (answer: HolderAnswer, who: string): string => {
  switch (answer.says) {
    case 'comes':
      return `confirmé par ${who}`;
    case 'wishes':
      return `${who} demande un autre moment : ${answer.wish}`;
    case 'cancels':
      return `annulé par ${who}`;
  }
};
