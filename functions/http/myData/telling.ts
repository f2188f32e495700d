import type { Association, Vocabularies } from '../../../shared/domain/association.ts';
import { codeOptions } from '../../../shared/intake/options.ts';
import type { Texts } from '../../../shared/languages/languages.ts';
import type { Account } from '../../../shared/usecases/accountOf.ts';

/** A part of what is told, as a page or a text shows it. */
export type Section = { title: string; rows: readonly Row[] };

/** One thing that is kept; without a label it stands for itself. */
export type Row = { label?: string; text: string; missing?: boolean };

export type Telling = { account: Account; texts: Texts; association: Association };

/** A row for each fact that is there, in the order of the labels; what nobody gave is told as such. */
export const rowsOf = <Name extends string>(
  labels: Readonly<Record<Name, string>>,
  facts: Readonly<Partial<Record<Name, string | undefined>>>,
  notGiven: string,
): Row[] =>
  (Object.keys(labels) as Name[])
    .filter((name) => name in facts)
    .map((name) => {
      const { [name]: fact = '' } = facts;
      return fact === '' ? { label: labels[name], text: notGiven, missing: true } : { label: labels[name], text: fact };
    });

/** The label of a code in a language; undefined where none was given. `list` is its name in the language files too. */
export const labelIn = (
  list: keyof Vocabularies,
  code: string | undefined,
  { texts, association }: Pick<Telling, 'texts' | 'association'>,
): string | undefined =>
  code === undefined
    ? undefined
    : (codeOptions(association.vocabularies[list], list, texts).find(({ value }) => value === code)?.label ?? code);

/** A commune by its name. */
export const communeIn = ({ communeNames }: Account, code: string | undefined): string | undefined =>
  code === undefined ? undefined : (communeNames.get(code) ?? code);

export const partnerIn = ({ partners }: Account, id: string): string =>
  partners.find((partner) => partner.id === id)?.name ?? id;
