import type { Person } from '../records.ts';
import { areNear, type NameSpellings, soundPairs, spellingsOf } from './nearNames.ts';
import { phonesIn } from './phones.ts';

/** What two persons have in common, or not, in words that finish « Amina B. : ... ». */
export const likenesses = {
  name: 'nom proche',
  phone: 'même téléphone',
  mail: 'même adresse mail',
  birth: 'même date de naissance',
  commune: 'même commune',
  otherBirth: 'mais une autre date de naissance',
} as const;

export type Likeness = keyof typeof likenesses;

/** A person with the communes that their sheets name. */
export type Described = Person & { communes?: readonly string[] };

/** Somebody who may be the same person: `probable` is worth a look, `possible` is often of the same family. */
export type Duplicate = { person: Person; verdict: 'probable' | 'possible'; likenesses: Likeness[] };

/** « nom proche, même téléphone et même commune ». */
export const whyAlike = (found: readonly Likeness[]): string => {
  const words = found.filter((likeness) => likeness !== 'otherBirth').map((likeness) => likenesses[likeness]);
  const last = words.pop() ?? '';
  const doubt = found.includes('otherBirth') ? `, ${likenesses.otherBirth}` : '';
  return `${words.length > 0 ? `${words.join(', ')} et ` : ''}${last}${doubt}`;
};

/**
 * Finds who among these persons may be the same as somebody: the probable ones first, never the person themselves. Only
 * those who share a phone, a mail address, a birth date, or the first sounds of a name in one commune are compared.
 * Nobody is ever merged for it: a person decides.
 */
export const createDuplicateFinder = (persons: readonly Person[]): ((person: Described) => Duplicate[]) => {
  const blocks = new Map<string, Traits[]>();
  for (const person of persons) {
    const traits = traitsOf(person);
    for (const key of keysOf(traits)) {
      const block = blocks.get(key);
      if (block) block.push(traits);
      else blocks.set(key, [traits]);
    }
  }
  return (person) => {
    const traits = traitsOf(person);
    const compared = new Set([...keysOf(traits)].flatMap((key) => blocks.get(key) ?? []));
    return [...compared]
      .filter((other) => other.person.id !== person.id)
      .flatMap((other) => compare(traits, other) ?? [])
      .sort(
        (a, b) =>
          Number(b.verdict === 'probable') - Number(a.verdict === 'probable') ||
          b.likenesses.length - a.likenesses.length,
      );
  };
};

type Traits = {
  person: Person;
  /** worked out for who is compared by name */
  spellings: () => NameSpellings;
  phones: string[];
  mail: string | undefined;
  communes: string[];
};

const traitsOf = (person: Described): Traits => {
  let spellings: NameSpellings | undefined;
  return {
    person,
    spellings: () => {
      spellings ??= spellingsOf(person);
      return spellings;
    },
    phones: phonesIn(person.phone ?? ''),
    // What stands behind a + is part of the address: some share a box that way.
    mail: person.email?.trim().toLowerCase(),
    communes: [...new Set([person.commune ?? [], person.communes ?? []].flat())],
  };
};

const keysOf = ({ person: { birthDate }, spellings, phones, mail, communes }: Traits): Set<string> => {
  const pairs = communes.length > 0 ? [...soundPairs(spellings())] : [];
  return new Set([
    ...phones.map((phone) => `phone ${phone}`),
    ...(mail ? [`mail ${mail}`] : []),
    ...(birthDate === undefined ? [] : [`birth ${birthDate}`]),
    ...communes.flatMap((commune) => pairs.map((pair) => `name ${pair} ${commune}`)),
  ]);
};

const compare = (one: Traits, other: Traits): Duplicate | undefined => {
  const [birth, otherBirth] = [one.person.birthDate, other.person.birthDate];
  const bothBirths = birth !== undefined && otherBirth !== undefined;
  const found: Record<Likeness, boolean> = {
    name: areNear(one.spellings(), other.spellings()),
    phone: one.phones.some((phone) => other.phones.includes(phone)),
    mail: one.mail !== undefined && one.mail !== '' && one.mail === other.mail,
    birth: bothBirths && birth === otherBirth,
    commune: one.communes.some((commune) => other.communes.includes(commune)),
    otherBirth: bothBirths && birth !== otherBirth,
  };
  const verdict = verdictOn(found);
  const seen = (Object.keys(found) as Likeness[]).filter((likeness) => found[likeness]);
  return verdict && { person: other.person, verdict, likenesses: seen };
};

/** Families share phones, and some a mailbox: neither is proof without the name. Nor is a name alone. */
const verdictOn = ({
  name,
  phone,
  mail,
  birth,
  commune,
  otherBirth,
}: Record<Likeness, boolean>): Duplicate['verdict'] | undefined => {
  if (name && (phone || mail || birth)) return otherBirth ? 'possible' : 'probable';
  if (otherBirth) return undefined;
  return (name && commune) || phone || mail ? 'possible' : undefined;
};
