import { createHash } from 'node:crypto';
import { association } from '../../../shared/association/association.ts';
import { fillIn } from './fakeSlack.ts';
import { teamChannel } from './gestures.ts';
import { type Lab, lestienne, rosselle } from './lab.ts';
import { asForm, type Sent, submission } from './requests.ts';

/** Requests as Slack and others send them, some of them again, in any order: each of them once in the record. */

type Request = { sent: Sent; status: number };

/** What must have come of them, a journey. */
type Expected = { taken: boolean; appointments: Set<string> };

/** The same numbers from 0 to 1 for the same seed. */
const createRandom = (seed: number) => {
  let count = 0;
  return (): number => {
    count += 1;
    return createHash('sha256').update(`${seed}/${count}`).digest().readUInt32LE() / 2 ** 32;
  };
};

const atOnce = 8;
const json = 'application/json';
const seconds = () => Math.floor(Date.now() / 1000);

const command = (user: string, name: string, text: string): string =>
  new URLSearchParams({
    command: name,
    text,
    user_id: user,
    team_id: 'T0',
    channel_id: teamChannel,
    trigger_id: 't',
  }).toString();

const event = (type: string, id: number): string =>
  JSON.stringify({ type: 'event_callback', event_id: `Ev${id}`, team_id: 'T0', event: { type, user: rosselle } });

/** What does not come from Slack, or not now: none of it may do anything, or fail. */
const foreign = (body: string, number: number): Request => {
  const kinds: Request[] = [
    { sent: { body, secret: 'forged' }, status: 401 },
    { sent: { body, timestamp: seconds() - 360 }, status: 401 },
    { sent: { body, timestamp: seconds() + 3_600 }, status: 401 },
    { sent: { body: '{"payload":', contentType: json, secret: 'forged' }, status: 401 },
    { sent: { body: 'payload=%7Bnothing', secret: 'forged' }, status: 401 },
    { sent: { body, contentType: 'text/plain' }, status: 415 },
    { sent: { body: body + ' '.repeat(1_000_001) }, status: 413 },
    { sent: { body: '' }, status: 400 },
  ];
  return kinds[number % kinds.length] ?? { sent: { body: '' }, status: 400 };
};

/** So many different requests about so many journeys, and what must come of them. */
const compose = async (
  lab: Lab,
  random: () => number,
  { requests, journeys }: { requests: number; journeys: number },
) => {
  const expected = new Map<string, Expected>();
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const users = association.team.map(({ slackUserId }) => slackUserId);
  const views = new Map<string, ReturnType<Lab['slack']['front']>>();
  for (let number = 0; number < journeys; number += 1) {
    const id = await lab.receive(`j${number}`, 'Zoé', `Nom${number}`);
    expected.set(id, { taken: false, appointments: new Set() });
    await lab.interact(lab.pressed(lestienne, 'journey.open', id));
    await lab.pressInModal(lestienne, 'journey.appointment', id);
    views.set(id, structuredClone(lab.slack.front()));
  }

  const ids = [...expected.keys()];
  // Only what must be refused speaks of this one.
  expected.set(await lab.receive('untouched', 'Lina', 'Haddad'), { taken: false, appointments: new Set() });

  const kinds: ((number: number) => Request)[] = [
    (number) => {
      const id = pick(ids);
      const view = structuredClone(views.get(id) ?? lab.slack.front());
      Object.assign(view, { id: `VR${number}`, previousId: null });
      const day = new Date(Date.UTC(2016, 3, 1 + (number % 300))).toISOString().slice(0, 10);
      fillIn(view, { date: day, time: '10:00', type: 'welcome', status: 'planned' });
      expected.get(id)?.appointments.add(`slack/view/VR${number}`);
      return { sent: { body: asForm(submission(pick(users), view)) }, status: 200 };
    },
    () => {
      const id = pick(ids);
      const journey = expected.get(id);
      if (journey) journey.taken = true;
      return { sent: { body: asForm(lab.pressed(pick(users), 'intake.take', id)) }, status: 200 };
    },
    () => ({ sent: { body: command(pick(users), '/jalon', 'aide') }, status: 200 }),
    (number) => {
      const type = pick(['member_joined_channel', 'member_left_channel', 'user_change']);
      return { sent: { body: event(type, number), contentType: json }, status: 200 };
    },
    (number) => foreign(asForm(lab.pressed(pick(users), 'intake.take', 'untouched')), number),
  ];
  const all = Array.from({ length: requests }, (_, number) => (kinds[number % kinds.length] ?? kinds[0])?.(number));
  return { all: all.flatMap((request) => request ?? []), expected };
};

/** What went wrong, in words; nothing when all is as it must be. */
const faultsOf = async (lab: Lab, expected: ReadonlyMap<string, Expected>): Promise<string[]> => {
  const faults: string[] = [];
  for (const [id, { taken, appointments }] of expected) {
    const [journey, journal] = await Promise.all([lab.journey(id), lab.jalon.journeys.journal(id)]);
    const recorded = journal.flatMap((fact) => (fact.type === 'AppointmentRecorded' ? [fact.appointment.id] : []));
    const takes = journal.filter(({ type }) => type === 'TakenInCharge').length;
    if (takes !== Number(taken)) faults.push(`${id} was taken in charge ${takes} times`);
    if (recorded.length !== new Set(recorded).size) faults.push(`${id} has an appointment twice`);
    const lost = [...appointments].filter((one) => !recorded.includes(one));
    if (lost.length > 0) faults.push(`${id} lost ${lost.length} of ${appointments.size} appointments`);
    if (recorded.length > appointments.size) faults.push(`${id} has appointments that nobody sent`);
    if (journey.version !== journal.length) faults.push(`${id} has a gap in its journal`);
  }
  return faults;
};

/** Sends all of them one to four times, in random order, several at once. */
export const replay = async (lab: Lab, options: { requests: number; journeys: number; seed: number }) => {
  const random = createRandom(options.seed);
  const { all, expected } = await compose(lab, random, options);
  const deliveries = all
    .flatMap((request) => Array.from({ length: 1 + Math.floor(random() * 4) }, () => request))
    .map((request) => ({ request, place: random() }))
    .toSorted((a, b) => a.place - b.place);
  const answers = new Map<string, number>();
  const queue = deliveries.values();
  const sender = async (): Promise<void> => {
    for (const { request } of queue) {
      const answered = await lab.send(request.sent).then(
        ({ status }) => String(status),
        () => 'an error',
      );
      const outcome = answered === String(request.status) ? answered : `${answered} instead of ${request.status}`;
      answers.set(outcome, (answers.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return {
    requests: all.length,
    deliveries: deliveries.length,
    answers: Object.fromEntries(answers),
    faults: await faultsOf(lab, expected),
  };
};
