import fc from 'fast-check';
import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { reminderRules } from '../../../../shared/domain/reminders/reminderRules.ts';
import { reminderRulesInWords } from '../../../../shared/domain/reminders/reminderRulesInWords.ts';
import type { RuleInWords } from '../../../../shared/domain/reminders/ruleInWords.ts';
import { anyBeginning, anySteps } from '../journey/anyLife.ts';
import { live, type Moment } from '../journey/live.ts';
import { reminderTable } from './reminderTable.ts';

/** The same journey, after its first holder asked and objected about everything. */
const claiming = (journey: Journey): Journey => {
  const claim = { personId: 'H1', on: '2016-06-01' };
  const mistake = { ...claim, kind: 'mistake', id: 'M1', text: 'pas mon nom' } as const;
  return { ...journey, claims: [{ ...claim, kind: 'objection' }, { ...claim, kind: 'erasure' }, mistake] };
};

/** With a cap that random lives reach. */
const { rules } = association;
const soon = { ...association, rules: { ...rules, maturation: { ...rules.maturation, mostAppointments: 3 } } };

/** What falls due in journeys of any kind, at each of their moments: the rule with the stage, the rule with the recipient. */
const seen = (() => {
  const stages = new Set<string>();
  const recipients = new Set<string>();
  const watch = ({ after }: Moment): void => {
    for (const { rule, recipient } of planReminders(claiming(after), soon)) {
      stages.add(`${rule} ${after.stage}`);
      recipients.add(`${rule} ${recipient}`);
    }
  };
  fc.assert(
    fc.property(anyBeginning, anySteps, (beginning, steps) => void live(beginning, steps, { watch })),
    { numRuns: 1500, seed: 1 },
  );
  return { stages, recipients };
})();

const declared = (each: (words: RuleInWords) => readonly string[]): string[] =>
  Object.entries(reminderRulesInWords)
    .flatMap(([id, words]) => each(words).map((value) => `${id} ${value}`))
    .sort();

test('Every rule has its words, and nothing else has', () => {
  expect(Object.keys(reminderRulesInWords).sort()).toEqual(reminderRules.map(({ id }) => id).sort());
});

test('A rule watches the stages that it says, and no other', () => {
  expect([...seen.stages].sort()).toEqual(declared(({ stages }) => stages));
});

test('A rule speaks to those whom it says, and to nobody else', () => {
  expect([...seen.recipients].sort()).toEqual(declared(({ recipients }) => recipients));
});

test('What a rule says of itself follows the settings', () => {
  const otherwise = { ...association, rules: { ...rules, welcome: { quietMonths: 9 } } };
  expect(reminderRulesInWords.welcomeQuiet?.when(association)).toBe('6 mois sans rendez-vous');
  expect(reminderRulesInWords.welcomeQuiet?.when(otherwise)).toBe('9 mois sans rendez-vous');
});

test('docs/relances.md says what the rules say; where it does not, `npx vitest run -u` with this file writes it', async () => {
  await expect(reminderTable(association)).toMatchFileSnapshot('../../../../docs/relances.md');
});
