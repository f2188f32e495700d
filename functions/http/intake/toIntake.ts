import type { Association } from '../../../shared/domain/association.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import type { Intake } from '../../../shared/usecases/receiveIntake.ts';
import { isJobSeeker } from './questions.ts';
import type { Answers } from './readAnswers.ts';

/** The request of one holder, with the facts of that day. What was not answered stays absent. */
export const toIntake = (
  answers: Answers,
  { vocabularies }: Pick<Association, 'vocabularies'>,
  today: PlainDate,
): Intake => {
  const { title, domain, territory, collective, programme = 'ess' } = answers;
  const { firstName, lastName, gender, birthDate, email, phone } = answers;
  const { employment, income, diploma, commune, qpv, prescribers } = answers;
  const home = { commune: commune?.code };
  return {
    project: { programme, otherDomains: [], ...given({ title, domain, territory, collective }) },
    people: [
      {
        person: given({ firstName, lastName, gender, birthDate, email, phone, ...home }),
        sheet: {
          date: today,
          prescribers,
          ...given({ employment, diploma, qpv, territory: commune?.territory, ...home }),
          ...(isJobSeeker(vocabularies, employment) && given({ income })),
        },
      },
    ],
  };
};

type Given<Facts> = { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> };

/** The facts without those that are undefined. */
const given = <Facts extends object>(facts: Facts): Given<Facts> =>
  // `fromEntries` forgets which name goes with which value.
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Given<Facts>;
