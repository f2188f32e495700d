import { test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { holders, project } from '../domain/journey/facts.ts';
import { useLab } from './lab.ts';
const lab = useLab();
const context = (commandId: string, journeyId = 'P1') =>
  ({ commandId, journeyId, at: toInstant('2016-03-01T10:00'), by: { kind: 'operator' }, from: 'console' }) as const;
test('bench', { timeout: 120_000 }, async () => {
  const { jalon } = await lab.open();
  let commits = 0, loads = 0;
  const journeys = { ...jalon.journeys, commit: (c: any) => { commits++; return jalon.journeys.commit(c); }, load: (c: any) => { loads++; return jalon.journeys.load(c); } };
  const j = { ...jalon, journeys };
  const ids = Array.from({ length: 50 }, (_, index) => `P${index}`);
  let t = performance.now();
  for (const id of ids) await execute(j, { type: 'ReceiveIntake', project: { ...project(), id }, holders }, context(id, id));
  console.log('50 sequential', performance.now() - t);
  commits = 0; loads = 0;
  t = performance.now();
  const commands = ids.flatMap((id) => Array.from({ length: 20 }, (_, index) => ({ id, rule: `rule ${index}` })));
  await Promise.all(commands.map(({ id, rule }) => execute(j, { type: 'PostponeFollowUp', rule, until: '2016-06-01' }, context(`${id}/${rule}`, id))));
  console.log('1000', performance.now() - t, { commits, loads });
});
