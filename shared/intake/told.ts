import { type ProgrammeId, programmes, type QpvAnswer, qpvAnswers } from '../domain/codeLists.ts';
import type { Given, ToldPerson } from '../domain/draft.ts';
import type { Project } from '../domain/records.ts';
import { givenFor, pathOf } from './path.ts';
import { communeOf } from './places.ts';
import { prescriberQuestions } from './prescribers.ts';
import type { Setting } from './setting.ts';

/** What a holder told, as records without their ids. */
export type Told = ToldPerson & { project: Omit<Project, 'id'> };

/** The facts of that day: only what is still asked counts, whatever was answered before. */
export const toldIn = (setting: Setting): Told => {
  const given = new Map<string, Given | undefined>(
    pathOf(setting).map((question) => [question.name, givenFor(question, setting.draft.answers)]),
  );
  const answer = (name: string): string | undefined => {
    const value = given.get(name);
    return typeof value === 'object' ? value.values[0] : undefined;
  };
  const commune = communeOf(setting);
  const home = { commune: commune?.code };
  const { qpv, district } = neighbourhood(answer('qpv'), setting);
  const collective = answer('collective');
  return {
    project: {
      programme: isProgramme(answer('programme')) ?? 'ess',
      otherDomains: [],
      ...present({
        title: answer('title'),
        domain: answer('domain'),
        territory: answer('territory'),
        collective: collective === undefined ? undefined : collective === 'several',
      }),
    },
    person: present({
      firstName: answer('firstName'),
      lastName: answer('lastName'),
      gender: answer('gender'),
      birthDate: answer('birthDate'),
      email: answer('email'),
      phone: answer('phone'),
      district,
      ...home,
    }),
    sheet: {
      date: setting.today,
      prescribers: prescriberQuestions.flatMap((name) => answer(name) ?? []),
      ...present({
        ...work(answer('employment'), answer('seekingSince'), answer('income')),
        diploma: answer('diploma'),
        qpv,
        territory: commune?.territory,
        ...home,
      }),
    },
  };
};

/** Who looks for a job is counted by since when; before that is said, neither that nor an income is told. */
const work = (employment: string | undefined, since: string | undefined, income: string | undefined) =>
  since !== undefined
    ? { employment: since, income }
    : { employment: employment === 'seeking' ? undefined : employment };

const isProgramme = (code: string | undefined): ProgrammeId | undefined =>
  programmes.find((programme) => programme.code === code)?.code;

/** A neighbourhood chosen by name is a priority one; which, and of which edition, stands in the person's district. */
const neighbourhood = (
  answer: string | undefined,
  { neighbourhoods }: Setting,
): { qpv?: QpvAnswer | undefined; district?: string | undefined } => {
  const chosen = neighbourhoods.find(({ code }) => code === answer);
  if (chosen) return { qpv: 'yes', district: `${chosen.name} (${chosen.code}, ${chosen.edition})` };
  if (answer === 'none') return { qpv: 'no' };
  return { qpv: qpvAnswers.find(({ code }) => code === answer)?.code };
};

type Present<Facts> = { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> };

/** The facts without those that are undefined. */
const present = <Facts extends object>(facts: Facts): Present<Facts> =>
  // `fromEntries` forgets which name goes with which value.
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Present<Facts>;
