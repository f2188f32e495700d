/** What an attribute holds that is text: one of these, or nothing at all. */
type Pattern = Readonly<Record<string, readonly string[] | 'absent'>>;

/**
 * What of the table has a sequel, by the attributes of the item as it became: journeys, drafts and erasures; messages that
 * came to be owed, not each step of their sending; the last mail before an erasure, also once it is sent. The stream's
 * function is called for nothing else.
 */
export const streamed: readonly Pattern[] = [
  { SK: ['JOURNEY', 'DRAFT', 'ERASURE'] },
  { SK: ['MESSAGE'], GSI1PK: ['OWED'], claimBy: 'absent' },
  { SK: ['MESSAGE'], kind: ['erased'] },
];

const patterns = streamed.map((pattern) => Object.entries(pattern));

/** @param textOf the text of an attribute of the item; undefined where it has none */
export const isStreamed = (textOf: (attribute: string) => string | undefined): boolean =>
  patterns.some((pattern) =>
    pattern.every(([attribute, wanted]) => {
      const text = textOf(attribute);
      return wanted === 'absent' ? text === undefined : text !== undefined && wanted.includes(text);
    }),
  );
