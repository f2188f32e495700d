import { communes } from '../../../shared/association/communes.ts';
import type { Association } from '../../../shared/domain/association.ts';
import { type CodeList, labelOf } from '../../../shared/domain/codes.ts';
import type { Person, Sheet } from '../../../shared/domain/records.ts';
import { dayIn, fill, type Texts } from '../../../shared/languages/languages.ts';
import type { Account } from '../../../shared/usecases/accountOf.ts';
import { tellHistory } from './tellHistory.ts';
import { tellProject } from './tellProject.ts';

/** A part of what is told, as a page or a text shows it. */
export type Section = { title: string; rows: readonly Row[] };

/** One thing that is kept; without a label it stands for itself. */
export type Row = { label?: string; text: string };

export type Telling = { account: Account; texts: Texts; association: Association };

/** Everything that is kept about a person, in plain words; what they never answered is told as not given. */
export const tellAccount = (telling: Telling): Section[] => [
  { title: telling.texts.myData.you, rows: tellPerson(telling) },
  ...telling.account.sheets.map((sheet) => tellSheet(sheet, telling)),
  ...telling.account.journeys.flatMap((journey) => tellProject(journey, telling)),
  ...tellHistory(telling),
  tellKeeping(telling),
];

/** Rows of facts: `undefined` is what nobody gave. */
export const rowsOf = <Name extends string>(
  labels: Readonly<Record<Name, string>>,
  facts: Readonly<Partial<Record<Name, string | undefined>>>,
  notGiven: string,
): Row[] =>
  (Object.keys(labels) as Name[])
    .filter((name) => name in facts)
    .map((name) => ({ label: labels[name], text: facts[name] || notGiven }));

export const labelIn = (list: CodeList, code: string | undefined): string | undefined =>
  code === undefined ? undefined : labelOf(list, code);

/** A commune by its name, or its code where the name is not known. */
export const communeName = (code: string | undefined): string | undefined =>
  communes.find((commune) => commune.code === code)?.name ?? code;

const tellPerson = ({ account: { person }, texts, association }: Telling): Row[] => {
  const { genders } = association.vocabularies;
  const { birthDate, gender, commune } = person;
  const facts: Record<Exclude<keyof Person, 'id'>, string | undefined> = {
    firstName: person.firstName,
    lastName: person.lastName,
    gender: labelIn(genders, gender),
    birthDate: birthDate && dayIn(texts, birthDate),
    phone: person.phone,
    email: person.email,
    commune: communeName(commune),
    district: person.district,
  };
  return rowsOf(texts.myData.fields, facts, texts.myData.notGiven);
};

const tellSheet = (sheet: Sheet, { account, texts, association }: Telling): Section => {
  const { vocabularies } = association;
  const { myData } = texts;
  const prescriber = (id: string): string =>
    account.partners.find((partner) => partner.id === id)?.name ?? labelOf(vocabularies.prescriberChannels, id);
  const facts = {
    employment: labelIn(vocabularies.employments, sheet.employment),
    income: labelIn(vocabularies.incomes, sheet.income),
    diploma: labelIn(vocabularies.diplomas, sheet.diploma),
    commune: communeName(sheet.commune),
    territory: labelIn(vocabularies.territories, sheet.territory),
    qpv: sheet.qpv && myData.qpv[sheet.qpv],
    prescribers: sheet.prescribers.map(prescriber).join(', '),
  };
  return {
    title: fill(myData.sheet, { day: dayIn(texts, sheet.date) }),
    rows: rowsOf(myData.sheetFields, facts, myData.notGiven),
  };
};

const tellKeeping = ({ account: { keptUntil }, texts, association }: Telling): Section => {
  const { kept } = texts.myData;
  const months = association.rules.keeping.monthsAfterLastContact;
  const until = keptUntil ? fill(kept.until, { day: dayIn(texts, keptUntil) }) : fill(kept.always, { months });
  return { title: kept.title, rows: [{ text: kept.why }, { text: until }] };
};
