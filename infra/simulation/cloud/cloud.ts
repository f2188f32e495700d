import { type FunctionDeclaration, functions } from '../../../functions/catalog.ts';
import { machineDefinition } from '../../local/machineDefinition.ts';
import { answerWith } from '../packages/libDynamodb.ts';
import { connect } from '../packages/port.ts';
import type { Arrival, Disturbance } from '../trace.ts';
import { association } from './association.ts';
import type { Misfortune } from './faults.ts';
import type { Handler } from './handlers.ts';
import { createLambdas, failure, type Outcome } from './lambdas.ts';
import type { KeptExecution } from './machineStore.ts';
import { createMachines } from './machines.ts';
import type { Outages } from './outages.ts';
import { createSchedules } from './schedules.ts';
import { createSlack } from './slack.ts';
import { statesClient } from './statesClient.ts';
import { type Change, createStream } from './stream.ts';
import { createTable } from './table.ts';
import type { Timeline } from './timeline.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

type Around = {
  timeline: Timeline;
  misfortune: Misfortune;
  outages: Outages;
  handlers: Record<string, Handler>;
  /** whose mail address it is */
  personAt: (address: string) => string;
  onChange: (change: Change) => void;
  onArrival: (arrival: Arrival) => void;
  onDisturbance: (disturbance: Disturbance) => void;
  /** told when a function that sends messages was interrupted */
  onInterruption: () => void;
  /** told of a journey whose execution was woken by the reconciliation of the morning: nobody else had */
  onFoundStill: (journeyId: string) => void;
};

/** AWS and Slack around the functions, in virtual time: table, stream, machines, schedules, mails, posts, texts. */
export const createCloud = (around: Around) => {
  const { timeline, misfortune, outages, handlers, personAt, onArrival, onDisturbance } = around;
  const { random, strikes, isOn } = misfortune;
  const lambdas = createLambdas(timeline, misfortune, outages, (name) => {
    if (senders.has(name)) around.onInterruption();
  });

  const invoke = (name: string, event: unknown): Promise<Outcome> => {
    const handler = handlers[name];
    if (!handler) throw new Error(`the catalog has no function ${name}`);
    const { timeoutSeconds } = (functions as Record<string, FunctionDeclaration>)[name] as FunctionDeclaration;
    return lambdas.invoke({ name, timeoutSeconds, run: () => handler(event) });
  };

  /** A function that is called by a machine starts a little later, now and then much later, and may be called twice. */
  const invokeTask = async (name: string, payload: unknown): Promise<Outcome> => {
    if (strikes('delay')) await timeline.sleep(random.between(1, 20) * second);
    else if (isOn('delay')) await timeline.sleep(random.between(20, 400));
    if (strikes('duplicate'))
      timeline.at(timeline.now() + random.between(1, 60) * second, () => void invoke(name, payload));
    return invoke(name, payload);
  };

  /** AWS tells of an execution that broke, again and again until somebody listens; the word may be lost. */
  const tellOfEnd = async ({ name, status, input, startedAt, error = '' }: KeptExecution): Promise<void> => {
    const stoppedAt = timeline.now();
    const { journeyId } = input as { journeyId: string };
    const lost = status === 'ABORTED' && strikes('abort');
    const heard = outages.downUntil('everythingDown', stoppedAt) ?? stoppedAt;
    const to = lost ? heard + 25 * hour : heard + 15 * minute;
    onDisturbance({ kind: 'executionLost', from: stoppedAt, to, journeyId });
    if (lost) return;
    const detail = { name, status, input: JSON.stringify(input), startDate: startedAt, stopDate: stoppedAt, error };
    const event = { time: new Date(stoppedAt).toISOString(), detail };
    await timeline.sleep(random.between(1, 5) * second);
    for (let attempt = 0; 'error' in (await invoke('executionEnded', event)); attempt += 1)
      await timeline.sleep(Math.min(2 ** attempt * 30, 600) * second);
  };

  const machines = createMachines({
    timeline,
    definitions: Object.fromEntries(association.programmes.map((programme) => [programme, versionsOf(programme)])),
    invoke: invokeTask,
    onBroken: (execution) => void tellOfEnd(execution),
    dueOf: ({ kind, due }, startedAt) => {
      if (kind === 'execution' && strikes('year')) return startedAt + random.between(20, 290) * 24 * hour;
      const late = strikes('delay') ? random.between(1, 240) * second : isOn('delay') ? random.between(0, 1_500) : 0;
      const downUntil = outages.downUntil('everythingDown', due);
      // Half of the machines stand still while everything is down, the others try in vain and break.
      return (downUntil !== undefined && random.chance(0.5) ? downUntil : due) + late;
    },
  });

  const table = createTable((change) => {
    stream.push(change);
    if (change.after?.GSI1PK === 'OWED') schedules.sweepForOwed();
    around.onChange(change);
  });

  const stream = createStream(
    timeline,
    misfortune,
    async (event) => {
      const downUntil = outages.downUntil('everythingDown', timeline.now());
      if (downUntil !== undefined) await timeline.sleep(downUntil - timeline.now());
      return invoke('tableChanged', event);
    },
    () => onDisturbance({ kind: 'executionLost', from: timeline.now(), to: timeline.now() + 25 * hour }),
  );

  const schedules = createSchedules(timeline, misfortune, invoke, table.firstOwed);

  const slack = createSlack(
    timeline.now,
    () => ({ members: association.team, channel: association.teamChannel }),
    onArrival,
  );

  const arrive = (channel: 'mail' | 'sms', to: string, id: string): void =>
    onArrival({ at: timeline.now(), channel, to, id, rewritten: false, open: [] });

  const unlessDown = <Answer>(kind: 'slackDown' | 'mailDown', perform: () => Answer): Promise<Answer> =>
    lambdas.call(() => {
      if (outages.downUntil(kind, timeline.now()) !== undefined) throw failure('ServiceUnavailable', 503);
      return perform();
    }, true);

  answerWith((command, input) => lambdas.call(() => table.send(command, input)));
  connect({
    states: (command, input) =>
      lambdas.call(() => {
        const answer = statesClient(machines)(command, input);
        const woken = command === 'SendTaskSuccess' && lambdas.underWay() === 'reconcile';
        if (woken) around.onFoundStill(machines.journeyOf((input as { taskToken: string }).taskToken));
        return answer;
      }),
    slack: (method, input) => unlessDown('slackDown', () => slack.call(method, input)),
    mail: (input) =>
      unlessDown('mailDown', () => {
        const tag = input.EmailTags?.[0]?.Value ?? '';
        arrive('mail', personAt(input.Destination?.ToAddresses?.[0] ?? ''), tag);
        return { MessageId: tag };
      }),
    text: ({ id }) =>
      unlessDown('mailDown', () => {
        arrive('sms', id.slice(id.lastIndexOf('/') + 1), id);
        return { status: 200 };
      }),
    now: timeline.now,
    sleep: lambdas.sleep,
  });

  return { lambdas, machines, begin: schedules.begin };
};

/** The functions that send messages to holders. */
const senders: ReadonlySet<string> = new Set(
  Object.entries<FunctionDeclaration>(functions).flatMap(([name, { access }]) =>
    access.includes('mail') ? [name] : [],
  ),
);

/** The definition of today, and the same as another deployment: executions that run keep the one they began with. */
const versionsOf = (programme: (typeof association.programmes)[number]): [string, string] => {
  const today = machineDefinition(programme);
  return [today, JSON.stringify({ ...JSON.parse(today), Comment: 'deployed anew' })];
};
