/** What stands where somebody had written something that has to be there. */
export const erasedText = '(effacé)';

/** The free texts of journeys and of their journals, by the name of their field: what may be absent goes. */
const texts: ReadonlyMap<string, 'goes' | 'erased'> = new Map([
  ['title', 'goes'],
  ['purpose', 'goes'],
  ['vigilance', 'goes'],
  ['workPlan', 'goes'],
  ['why', 'erased'],
  ['wish', 'erased'],
  ['text', 'erased'],
  ['situation', 'erased'],
  ['laterSituation', 'erased'],
  ['progress', 'erased'],
  ['sector', 'erased'],
]);

/** Does this text have to go? `owner` is the person whose answer, claim or referral it is in. */
export type Goes = (text: string, owner: string | undefined) => boolean;

/**
 * A journey, a fact or a record without the free texts that have to go, however deep they are in it; everything else stays
 * as it is. The same twice changes nothing, and it makes no difference whether it is done to the facts or to what follows
 * from them.
 */
export const blankTexts = <Value>(value: Value, goes: Goes, owner?: string): Value => {
  if (Array.isArray(value)) return value.map((item) => blankTexts(item, goes, owner)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const { personId } = value as { personId?: unknown };
  const whose = typeof personId === 'string' ? personId : owner;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inside]) => {
      const how = name === 'legalStatus' && 'progress' in value ? 'erased' : texts.get(name);
      if (how === undefined || typeof inside !== 'string') return [[name, blankTexts(inside, goes, whose)]];
      if (!goes(inside, whose)) return [[name, inside]];
      return how === 'goes' ? [] : [[name, erasedText]];
    }),
  ) as Value;
};
