/**
 * A value of a code list: `code` is what the program uses, `record` what the record files and the figures print,
 * `label` what a person reads (French).
 */
export type CodeValue<Code extends string = string> = {
  readonly code: Code;
  readonly record: string;
  readonly label: string;
};

/** The values of one vocabulary, in the order in which people see them. */
export type CodeList<Code extends string = string> = readonly CodeValue<Code>[];

/** The codes of a list, as a union type. */
export type CodeOf<List extends CodeList> = List[number]['code'];

/** The French label of a code; the code itself when the list does not know it. */
export const labelOf = (list: CodeList, code: string): string =>
  list.find((value) => value.code === code)?.label ?? code;

/** What the record files write for a code; the code itself when the list does not know it. */
export const recordOf = (list: CodeList, code: string): string =>
  list.find((value) => value.code === code)?.record ?? code;
