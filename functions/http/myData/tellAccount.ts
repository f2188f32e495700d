import type { Person, Sheet } from '../../../shared/domain/records.ts';
import { dayIn, fill } from '../../../shared/languages/languages.ts';
import { tellHistory } from './tellHistory.ts';
import { communeIn, labelIn, partnerIn, type Row, rowsOf, type Section, type Telling } from './telling.ts';
import { tellProject } from './tellProject.ts';

/** Everything that is kept about a person, in plain words; what they never answered is told as not given. */
export const tellAccount = (telling: Telling): Section[] => [
  { title: telling.texts.myData.you, rows: tellPerson(telling) },
  ...telling.account.sheets.map((sheet) => tellSheet(sheet, telling)),
  ...telling.account.journeys.flatMap((journey) => tellProject(journey, telling)),
  ...tellHistory(telling),
  tellKeeping(telling),
];

const tellPerson = (telling: Telling): Row[] => {
  const { account, texts } = telling;
  const { person } = account;
  const facts: Record<Exclude<keyof Person, 'id'>, string | undefined> = {
    firstName: person.firstName,
    lastName: person.lastName,
    gender: labelIn('genders', person.gender, telling),
    birthDate: person.birthDate && dayIn(texts, person.birthDate),
    phone: person.phone,
    email: person.email,
    commune: communeIn(account, person.commune),
    district: person.district,
  };
  return rowsOf(texts.myData.fields, facts, texts.myData.notGiven);
};

const tellSheet = (sheet: Sheet, telling: Telling): Section => {
  const { account, texts } = telling;
  const { myData } = texts;
  const channels = telling.association.vocabularies.prescriberChannels;
  const prescribers = sheet.prescribers.map((id) =>
    channels.some(({ code }) => code === id) ? labelIn('prescriberChannels', id, telling) : partnerIn(account, id),
  );
  const facts = {
    employment: labelIn('employments', sheet.employment, telling),
    income: labelIn('incomes', sheet.income, telling),
    diploma: labelIn('diplomas', sheet.diploma, telling),
    commune: communeIn(account, sheet.commune),
    territory: labelIn('territories', sheet.territory, telling),
    qpv: sheet.qpv && myData.qpv[sheet.qpv],
    prescribers: prescribers.join(', '),
  };
  return {
    title: fill(myData.sheet, { day: dayIn(texts, sheet.date) }),
    rows: [
      ...rowsOf(myData.sheetFields, facts, myData.notGiven),
      ...(account.said.get(sheet.id) ?? []).map(({ question: { short }, text }) => ({ label: short, text })),
    ],
  };
};

const tellKeeping = ({ account: { keptUntil }, texts, association }: Telling): Section => {
  const { kept } = texts.myData;
  const months = association.rules.keeping.monthsAfterLastContact;
  const until = keptUntil ? fill(kept.until, { day: dayIn(texts, keptUntil) }) : fill(kept.always, { months });
  return { title: kept.title, rows: [{ text: kept.why }, { text: until }] };
};
