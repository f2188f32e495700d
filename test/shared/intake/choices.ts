import type { Draft, Given } from '../../../shared/domain/draft.ts';
import { pathOf } from '../../../shared/intake/path.ts';
import type { Question } from '../../../shared/intake/question.ts';
import { type Declaration, declarations } from '../../../shared/intake/questions.ts';
import { fillings, settingOf } from './setting.ts';

/** Everything that somebody can do with a question as it stands: what they fill in, read, and the ways to leave it. */
export const choicesFor = async (question: Question): Promise<Given[]> => {
  const { name, leave } = question;
  const read = await Promise.all(
    fillings(question).map(async (values) => {
      const result = await question.read(values);
      if ('fault' in result) throw new Error(`${name} refuses ${values}: ${result.fault}`);
      return { values: result.values };
    }),
  );
  return [
    ...read,
    ...(leave === 'compulsory' ? [] : ['skipped' as const]),
    ...(leave === 'decline' ? ['declined' as const] : []),
  ];
};

const keyOf = (given: Given): string => JSON.stringify(given);

type Draftlike = Pick<Draft, 'answers' | 'joins'>;

/** What a declaration decides: is its question asked, and may it be left? */
const decides = ({ asked, leave }: Declaration, draft: Draftlike): string => {
  const setting = settingOf(draft);
  return `${asked?.(setting) ?? true} ${typeof leave === 'function' ? leave(setting) : leave}`;
};

/** All that may become of a question, in whatever setting it is asked. */
const everyChoice = async (name: string): Promise<Given[]> => {
  const drafts = [undefined, 'Lille', 'Tourcoing', 'Roubaix', '59000'].flatMap((place) =>
    ['59350', '59599', '59512'].map((commune) => ({
      answers: { ...(place !== undefined && { place: { values: [place] } }), commune: { values: [commune] } },
    })),
  );
  const all = new Map<string, Given>([['"skipped"', 'skipped']]);
  for (const draft of drafts) {
    const declaration = declarations.find((each) => each.name === name);
    const control = declaration?.control(settingOf(draft));
    const question = pathOf(settingOf(draft)).find((each) => each.name === name);
    const values = question ? await choicesFor(question) : [];
    const options = control ? fillings({ name, control } as Question).map((each) => ({ values: each })) : [];
    for (const given of [...values, ...(question ? [] : options)]) all.set(keyOf(given), given);
  }
  return [...all.values()];
};

type Answers = Record<string, Given>;

const product = (names: readonly string[], values: ReadonlyMap<string, Given[]>): Answers[] =>
  names.reduce<Answers[]>(
    (all, name) => all.flatMap((answers) => (values.get(name) ?? []).map((given) => ({ ...answers, [name]: given }))),
    [{}],
  );

/** Which answers a declaration looks at to decide, whatever the others are. */
const looksAt = async (declaration: Declaration, joins: string | undefined, values: Map<string, Given[]>) => {
  const names = new Set<string>();
  for (let before = -1; names.size > before; ) {
    before = names.size;
    for (const answers of product([...names], values)) {
      const recorded = new Proxy(answers, {
        get: (target, name) => {
          if (typeof name === 'string') names.add(name);
          return Reflect.get(target, name);
        },
      });
      decides(declaration, { answers: recorded, ...(joins !== undefined && { joins }) });
    }
    for (const name of names) if (!values.has(name)) values.set(name, await everyChoice(name));
  }
  return [...names];
};

/**
 * For each question whose answer decides about others, found out from the declarations: which of its choices come to the
 * same. A choice that is not there decides nothing.
 */
export const decidingChoices = async (joins?: string): Promise<Map<string, Map<string, string>>> => {
  const values = new Map<string, Given[]>();
  const verdicts = new Map<string, Map<string, string>>();
  for (const declaration of declarations) {
    const names = await looksAt(declaration, joins, values);
    for (const name of names) {
      const others = product(
        names.filter((other) => other !== name),
        values,
      );
      for (const given of values.get(name) ?? []) {
        const verdict = others.map((answers) =>
          decides(declaration, { answers: { ...answers, [name]: given }, ...(joins !== undefined && { joins }) }),
        );
        const known = verdicts.get(name) ?? new Map<string, string>();
        verdicts.set(name, known.set(keyOf(given), `${known.get(keyOf(given)) ?? ''};${declaration.name}:${verdict}`));
      }
    }
  }
  return verdicts;
};

/** Of choices that come to the same one each: one that `isNew`, else whose turn it is. Where nothing depends on it, one. */
export const oneOfEach = (
  choices: readonly Given[],
  verdicts: ReadonlyMap<string, string> | undefined,
  { isNew, turn }: { isNew: (given: Given) => boolean; turn: number },
): Given[] =>
  [...Map.groupBy(choices, (given) => verdicts?.get(keyOf(given)) ?? '').values()].map(
    (alike) => alike.find(isNew) ?? (alike[turn % alike.length] as Given),
  );
