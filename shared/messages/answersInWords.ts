import { answersTo, type HolderAnswer } from '../domain/journey/holderAnswers.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { Appointment, KnownPerson } from '../domain/records.ts';
import { fullName } from './holderName.ts';

/** What holders answered to an appointment, as its advisor reads it; by name where several are expected. */
export const answersInWords = (
  journey: Pick<Journey, 'answers'>,
  persons: readonly KnownPerson[],
  { id, personIds }: Pick<Appointment, 'id' | 'personIds'>,
): string[] =>
  answersTo(journey, id).map((answer) => {
    const who = personIds.length > 1 ? fullName(persons.find((person) => person.id === answer.personId)) : 'le porteur';
    return saysOf(answer, who);
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
