import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Trouble } from './fakeSlack.ts';
import { type Lab, rosselle, startLab } from './lab.ts';

/** Slack gives somebody who waits three seconds its own code of an error. */
const patience = 3_000;
const minute = 60_000;

const troubles: Trouble[] = ['refuses', 'slow', 'rateLimited', 'failing', 'hangsUp', 'html', 'empty', 'nonsense'];

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
  await lab.receive('amina', 'Amina', 'Benali');
  await lab.interact(lab.pressed(rosselle, 'intake.take', 'amina'));
});
beforeEach(() => {
  lab.slack.state.trouble.clear();
  lab.time.now += 5 * minute;
});
afterAll(() => lab.stop());

/** Does it in the time that Slack waits. */
const soon = async <Answer>(request: () => Promise<Answer>): Promise<Answer> => {
  const began = performance.now();
  const answer = await request();
  expect(performance.now() - began).toBeLessThan(patience);
  return answer;
};

it('several answers of Slack that take long each are not waited for', async () => {
  lab.slack.state.trouble.set('every', 'late');
  const { text } = await soon(() => lab.type(rosselle, '/rdv Amina Benali 10/03 10h'));
  expect(text).toMatch(/^Cela prend trop de temps/);
});

describe.each(troubles)('a Slack that %s', (trouble) => {
  it('lets nobody in, and says why', async () => {
    lab.slack.state.trouble.set('every', trouble);
    const { text } = await soon(() => lab.type(rosselle, '/rdv Amina Benali 10/03 10h'));
    expect(text).toMatch(/^(Je ne peux pas vérifier|Cela prend trop de temps)/);
  });

  it('and opens no modal is told in French', async () => {
    lab.slack.state.trouble.set('views.open', trouble);
    const { text } = await soon(() => lab.type(rosselle, '/rdv Amina Benali 10/03 10h'));
    expect(text).toMatch(/^(Cela n’a pas marché|Cela prend trop de temps)/);
  });

  it('after a modal was sent loses nothing of it', async () => {
    await lab.type(rosselle, '/parcours Amina Benali');
    await lab.pressInModal(rosselle, 'journey.advisor', 'amina');
    const before = (await lab.journey('amina')).advisor;
    const next = before === 'N. Belhadj' ? 'F. Oumarou' : 'N. Belhadj';
    lab.slack.state.trouble.set('views.update', trouble);
    expect(await soon(() => lab.submit(rosselle, { advisor: next }))).toBeUndefined();
    expect((await lab.journey('amina')).advisor).toBe(next);
  });

  it('after a press loses nothing of it', async () => {
    const id = await lab.receive(`pressed-${trouble}`, 'Zoé', 'Lefèvre');
    lab.slack.state.trouble.set('chat.postEphemeral', trouble);
    await soon(() => lab.interact(lab.pressed(rosselle, 'intake.take', id)));
    expect((await lab.journey(id)).advisor).toBe('M. Rosselle');
  });
});
