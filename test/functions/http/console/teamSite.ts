import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { stores } from '../../../../functions/runtime/stores.ts';
import { manifest } from '../../../../functions/slack/manifest.ts';
import { createSlackStandIn } from '../../../../infra/local/slack/standIn.ts';
import { association } from '../../../../shared/association/association.ts';
import type { Association } from '../../../../shared/domain/association.ts';
import { importRecords } from '../../../../shared/usecases/importRecords.ts';
import { association2016 } from '../../../shared/report/association2016.ts';
import { fakeMachines } from '../../../shared/usecases/fakes.ts';
import { browserOn, type Seen } from '../browser.ts';
import { openSite, publicUrl } from '../site.ts';

const client = { clientId: 'a-client', clientSecret: 'a-client-secret' };

/** The pages of the team with a Slack behind them, where one picks who one is. */
export const openTeamSite = async (start: string) => {
  const site = await openSite(start);
  const standIn = createSlackStandIn({
    file: ':memory:',
    clock: { now: site.now },
    team: association.team,
    teamChannel: association.teamChannel,
    manifest: manifest(`${publicUrl}/slack/events`),
    signingSecret: 'secret',
    botToken: 'xoxb',
    client,
    deliver: async () => new Response('', { status: 503 }),
  });
  const { fetch: answer } = new Hono().route('/', standIn.api).route('/', standIn.pages);
  const server = createServer(getRequestListener(answer));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as { port: number };
  const slackUrl = `http://127.0.0.1:${port}`;
  Object.assign(process.env, {
    SLACK_API_URL: `${slackUrl}/api/`,
    SLACK_CLIENT_ID: client.clientId,
    SLACK_CLIENT_SECRET: client.clientSecret,
  });

  /** Somebody's browser. */
  const browser = () => {
    const own = browserOn(site);
    /** Presses the button, and answers Slack as this person: the address to which Slack sends back. */
    const askSlack = async (slackUserId: string, to = '/equipe'): Promise<string> => {
      const asked = await own.go(`/equipe/connexion/slack?${new URLSearchParams({ vers: to })}`);
      const answered = await fetch(`${asked.location}&user=${slackUserId}`, { redirect: 'manual' });
      const back = answered.headers.get('location');
      if (back === null) throw new Error(await answered.text());
      return back.slice(publicUrl.length);
    };
    return {
      ...own,
      askSlack,
      signIn: async (slackUserId: string, to?: string): Promise<Seen> => own.go(await askSlack(slackUserId, to)),
    };
  };

  return {
    ...site,
    slackUrl,
    standIn,
    browser,
    /** The fictional association's 2016, taken in on that day. */
    takeIn2016: (): Promise<void> =>
      importRecords({ ...stores(), machines: fakeMachines() }, association2016, { importId: 'I1', at: site.now() }),
    /** From now on the association is so. */
    change: (changes: Partial<Association>): void => {
      Object.assign(stores(), { association: { ...association, ...changes } });
    },
    close: async (): Promise<void> => {
      server.close();
      standIn.close();
      await site.close();
    },
  };
};

export type TeamSite = Awaited<ReturnType<typeof openTeamSite>>;

export const rosselle = 'U0ROSSELLE';
const verhaeghe = 'U0VERHAEGHE';

/** The same with the fictional association's 2016 in it, looked at by an advisor and by the director, who have signed in. */
export const openSiteOf2016 = async () => {
  const site = await openTeamSite('2017-01-03T10:00:00.000Z');
  await site.takeIn2016();
  const [advisor, director] = [site.browser(), site.browser()];
  await advisor.signIn(rosselle);
  await director.signIn(verhaeghe);
  return { site, advisor, director };
};
