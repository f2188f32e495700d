import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { lambdaArn, stateMachineArn } from '../../infra/local/arns.ts';
import { createStepFunctions, type StepFunctions } from '../../infra/local/stepfunctions/stepFunctions.ts';
import { toInstant } from '../../shared/domain/paris.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { createClimber, day, type Ended, signalAfter } from './ladder.ts';

type Climber = ReturnType<typeof createClimber>;

/** What passes between the machine's functions and whoever turns the clock. */
type World = {
  now: Instant;
  climberOf: (journeyId: string) => Climber;
  /** those that will come, the earliest first */
  signals: { at: Instant; token: string; journeyId: string }[];
  start: (journeyId: string, name: string) => Promise<void>;
};

/** The lives of so many journeys in the machine of the ESS, in the local Step Functions, on a clock that leaps. */
export const liveInOurMachine = async (journeys: number): Promise<Ended[]> => {
  const climbers = new Map(Array.from({ length: journeys }, (_, index) => [`J${index}`, createClimber()]));
  const world: World = {
    now: toInstant('2017-01-02T09:00'),
    climberOf: (journeyId) => climbers.get(journeyId) ?? createClimber(),
    signals: [],
    start: (journeyId, name) =>
      request(stepFunctions, 'StartExecution', {
        stateMachineArn: stateMachineArn('ess'),
        name,
        input: JSON.stringify({ journeyId }),
      }),
  };
  const functions = functionsOf(world);
  const stepFunctions = createStepFunctions({
    file: ':memory:',
    clock: { now: () => world.now },
    invoke: async (name, payload) => functions[name]?.(payload),
  });
  await createMachine(stepFunctions);
  for (const journeyId of climbers.keys()) await world.start(journeyId, journeyId);
  await stepFunctions.settled();
  while (stepFunctions.nextDue() !== undefined) await leap(world, stepFunctions);
  stepFunctions.close();
  return [...climbers.values()].map(({ ended }) => ended);
};

const leap = async (world: World, stepFunctions: StepFunctions): Promise<void> => {
  const { signals, climberOf } = world;
  world.now = Math.min(stepFunctions.nextDue() ?? Infinity, signals[0]?.at ?? Infinity);
  const arrived = signals.filter(({ at }) => at <= world.now);
  signals.splice(0, arrived.length);
  for (const { token: taskToken, journeyId } of arrived) {
    climberOf(journeyId).signal();
    const output = JSON.stringify(newsOf(climberOf(journeyId), false));
    await request(stepFunctions, 'SendTaskSuccess', { taskToken, output });
  }
  await stepFunctions.runDue();
};

/** An execution lives for a year at most; a wait that would end later is its last. */
const renewAfter = 280 * day;

const newsOf = (climber: Climber, renew: boolean) => ({ stage: 'maturation', over: climber.isOver(), renew });

const execution = z.object({ journeyId: z.string(), name: z.string() });
const planning = execution.extend({ startedAt: z.string() });
const waiting = execution.extend({ token: z.string() });
const nudging = z.object({ journeyId: z.string(), renew: z.boolean() });

const functionsOf = (world: World): Record<string, (payload: unknown) => unknown> => ({
  planJourney: (payload) => {
    const { journeyId, startedAt } = planning.parse(payload);
    const climber = world.climberOf(journeyId);
    const wait = climber.longest();
    return { ...newsOf(climber, world.now + wait > Date.parse(startedAt) + renewAfter), seconds: wait / 1000 };
  },
  awaitSignal: (payload) => {
    const { journeyId, token } = waiting.parse(payload);
    if (world.climberOf(journeyId).isSignalled()) world.signals.push({ at: world.now + signalAfter, token, journeyId });
  },
  nudge: (payload) => {
    const { journeyId, renew } = nudging.parse(payload);
    const climber = world.climberOf(journeyId);
    climber.nudge();
    return newsOf(climber, renew);
  },
  renewJourney: (payload) => {
    const { journeyId, name } = execution.parse(payload);
    return world.start(journeyId, `${name}-`);
  },
});

const createMachine = (stepFunctions: StepFunctions): Promise<void> => {
  const text = readFileSync(new URL('../../workflows/ess.asl.json', import.meta.url), 'utf8');
  const definition = text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => lambdaArn(name));
  const roleArn = 'arn:aws:iam::000000000000:role/local';
  return request(stepFunctions, 'CreateStateMachine', { name: 'ess', definition, roleArn });
};

const request = async (stepFunctions: StepFunctions, operation: string, fields: object): Promise<void> => {
  const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
  const body = JSON.stringify(fields);
  const answer = await stepFunctions.fetch(new Request('http://127.0.0.1/', { method: 'POST', headers, body }));
  if (!answer.ok) throw new Error(await answer.text());
};
