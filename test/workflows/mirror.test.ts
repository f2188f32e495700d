import { describe, expect, test } from 'vitest';
import { programmeDefinitions, type Stage } from '../../shared/domain/programmes.ts';
import { machines } from './definitions.ts';

describe.each(machines)('The machine of $programme', ({ programme, machine }) => {
  const { phases, transitions } = programmeDefinitions[programme];
  const stages: Stage[] = ['intake', ...phases, 'closed'];
  const { '$plan.over': over, ...routes } = machine.choices('Stage');
  const stateOf = (stage: Stage): string => routes[`$plan.stage = '${stage}'`] ?? `nothing for ${stage}`;

  test('knows exactly the stages of the programme, and stops when a journey is over', () => {
    expect(Object.keys(routes)).toEqual(stages.map((stage) => `$plan.stage = '${stage}'`));
    expect(over).toBe('Over');
    expect(machine.at('Stage').Default).toBe('Unknown stage');
    expect(machine.at('Resume').Next).toBe('Stage');
  });

  test('waits and nudges for each stage under its own name, and for nothing else', () => {
    const named = stages.flatMap((stage) => {
      const name = stateOf(stage);
      return [name, `${name} waits`, `${name} is due`, `After ${name.toLowerCase()}`];
    });
    const others = ['Resume', 'Stage', 'Continue as new', 'Continued', 'Over', 'Unknown stage'];
    expect(Object.keys(machine.states).sort()).toEqual([...named, ...others].sort());
  });

  test.each(stages)('plans, waits and nudges in %s, each about that stage', (stage) => {
    const name = stateOf(stage);
    const after = `After ${name.toLowerCase()}`;
    expect(machine.next(name)).toEqual([`${name} waits`]);
    expect(machine.next(`${name} waits`)).toEqual([after, `${name} is due`]);
    expect(machine.next(`${name} is due`)).toEqual([after]);
    expect(machine.at(`${name} waits`).Arguments?.Payload.phase).toBe(stage);
  });

  test.each(stages)('goes from %s where the programme lets a journey go, and nowhere else', (stage) => {
    const targets = transitions.filter(({ from }) => from === stage).map(({ to }) => to);
    const after = `After ${stateOf(stage).toLowerCase()}`;
    expect(machine.choices(after)).toEqual({
      '$news.renew': 'Continue as new',
      '$news.over': 'Over',
      ...Object.fromEntries([stage, ...targets].map((to) => [`$news.stage = '${to}'`, stateOf(to)])),
    });
    expect(machine.at(after).Default).toBe('Resume');
  });
});
