import { expect, test } from 'vitest';
import { closed, entered, holders, journeyOf, left, project, requested, since, taken } from './facts.ts';
import { given } from './given.ts';

test('A request begins a journey, on the day in Paris', () => {
  given()
    .when({ type: 'ReceiveIntake', project: project(), holders }, { at: '2016-07-01T00:30' })
    .happens({ type: 'IntakeReceived', on: '2016-07-01', project: project(), holders });
});

test('Whoever takes a request first has it', () => {
  given(requested())
    .when({ type: 'TakeInCharge', advisor: 'N. Belhadj' })
    .happens({ type: 'TakenInCharge', on: '2016-06-15', advisor: 'N. Belhadj' });
});

test('Taking what one has changes nothing', () => {
  given(requested(), taken('N. Belhadj')).when({ type: 'TakeInCharge', advisor: 'N. Belhadj' }).nothingHappens();
});

test('Nobody takes what is closed', () => {
  given(...closed([requested()], '2016-06-01'))
    .when({ type: 'TakeInCharge', advisor: 'N. Belhadj' })
    .isRefused('closed', /rouvrez-le/);
});

test('Before the first appointment it can be handed back, and waits anew from that day', () => {
  const handedBack = { type: 'HandedBack', on: '2016-06-15', advisor: 'N. Belhadj' } as const;
  given(requested(), taken('N. Belhadj')).when({ type: 'HandBack', advisor: 'N. Belhadj' }).happens(handedBack);

  const journey = journeyOf([requested('2016-03-01'), taken('N. Belhadj'), handedBack]);
  expect(journey.advisor).toBeUndefined();
  expect(journey.takenOn).toBeUndefined();
  expect(journey.waitingSince).toBe('2016-06-15');
  expect(journey.advisors).toEqual(['N. Belhadj']);
});

test('A journey that goes on changes hands, and so does the stay that is open', () => {
  const changed = { type: 'AdvisorChanged', advisor: 'D. Wattez', previously: 'N. Belhadj' } as const;
  const maturation = [
    ...since('welcome', '2016-01-10'),
    left('welcome', '2016-01-10', '2016-02-29'),
    entered('maturation', '2016-03-01', 'N. Belhadj'),
  ];
  given(...maturation)
    .when({ type: 'ChangeAdvisor', advisor: 'D. Wattez' })
    .happens(changed);

  const journey = journeyOf([...maturation, changed]);
  expect(journey.advisor).toBe('D. Wattez');
  expect(journey.advisors).toEqual(['N. Belhadj', 'D. Wattez']);
  expect(journey.episodes.map(({ advisor }) => advisor)).toEqual(['N. Belhadj', 'D. Wattez']);
});

test('A change of hands where nobody was in charge is a taking in charge: its first appointment is waited for', () => {
  given(requested())
    .when({ type: 'ChangeAdvisor', advisor: 'D. Wattez' })
    .happens({ type: 'TakenInCharge', on: '2016-06-15', advisor: 'D. Wattez' });
});
