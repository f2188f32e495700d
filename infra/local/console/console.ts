import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { planReminders } from '../../../shared/domain/reminders/planReminders.ts';
import { simulate } from '../../simulation/simulate.ts';
import type { Cloud } from '../cloud.ts';
import { readExecution } from './execution.ts';
import { ruleLabel } from './factLine.ts';
import { type HomeView, homePage } from './homePage.ts';
import { journeyPage } from './journeyPage.ts';
import { machineGraph } from './machineGraph.ts';
import { createSimulationRoutes } from './simulation/routes.ts';
import { createSimulations } from './simulation/simulations.ts';
import { smsPage } from './smsPage.ts';
import { texts } from './texts.ts';
import { createTurns, type Turn } from './turns.ts';

const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

/** Nothing but our own style runs on these pages. */
const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Of the newest text messages so many are shown. */
const shownTexts = 200;

/** The local console: the clock one can turn, the doors to everything, the journeys and their machines. */
export const createConsole = (cloud: Omit<Cloud, 'close'>): Hono => {
  const { jalon, clock, mail, sms } = cloud;
  const turns = createTurns(cloud);
  const app = new Hono();

  app.use('/local/*', async (context, next) => {
    // Only pages of this server may turn its clock: a form elsewhere says where it comes from.
    const origin = context.req.header('origin');
    if (context.req.method === 'POST' && origin !== undefined && new URL(origin).host !== context.req.header('host'))
      return context.text('', 403);
    await next();
    context.header('content-security-policy', policy);
    return undefined;
  });

  app.get('/', async (context) => {
    context.header('content-security-policy', policy);
    return context.html(homePage(await readHome(context.req.query('stage') ?? '', context.req.query('advisor') ?? '')));
  });
  app.get('/local/style.css', (context) => context.text(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/local/mails', async (context) => context.redirect(await mail.pageUrl()));
  app.get('/local/sms', (context) => context.html(smsPage(sms.newest(shownTexts))));
  app.post('/local/turn', async (context) => {
    const by = (await context.req.parseBody()).by;
    if (typeof by === 'string' && by in texts.turns) turns.begin(by as Turn);
    return context.redirect('/', 303);
  });
  app.post('/local/turn/stop', (context) => {
    turns.stop();
    return context.redirect('/', 303);
  });
  app.get('/local/parcours/:id', async (context) => {
    const journey = await jalon.journeys.load(context.req.param('id'));
    if (!journey) return context.text(texts.unknown, 404);
    const [journal, execution] = await Promise.all([jalon.journeys.journal(journey.id), readExecution(jalon, journey)]);
    const machine = machineGraph(journey.project.programme);
    const reminders = planReminders(journey, jalon.association);
    return context.html(journeyPage({ journey, machine, execution, reminders, journal }));
  });

  app.route('/', createSimulationRoutes(createSimulations(simulate, cloud.closed)));

  const readHome = async (stage: string, advisor: string): Promise<HomeView> => {
    const [all, underWay] = await Promise.all([jalon.journeys.all(), jalon.imports.underWay()]);
    const chosen = all
      .filter((journey) =>
        stage === 'all' ? true : stage === '' ? journey.stage !== 'closed' : journey.stage === stage,
      )
      .filter((journey) => advisor === '' || journey.advisor === advisor)
      .map((journey) => ({ journey, next: planReminders(journey, jalon.association)[0] }))
      .toSorted((a, b) => (a.next?.at ?? Number.POSITIVE_INFINITY) - (b.next?.at ?? Number.POSITIVE_INFINITY));
    return {
      now: clock.now(),
      turning: turns.isTurning(),
      failure: turns.failure(),
      loading: underWay.length > 0 || (cloud.example && all.length === 0),
      all: all.length,
      journeys: chosen,
      filters: {
        stage,
        advisor,
        stages: [...new Set(all.map((journey) => journey.stage))].toSorted(),
        advisors: [...new Set(all.flatMap((journey) => journey.advisor ?? []))].toSorted(),
      },
      nudges: latestNudges(all),
      mails: mail.newest(8),
    };
  };

  return app;
};

const latestNudges = (journeys: readonly Journey[]): HomeView['nudges'] =>
  journeys
    .flatMap((journey) =>
      Object.entries(journey.raised).map(([id, { on, to }]) => {
        const rule = id.split('/')[0] ?? '';
        return { journey, rule: ruleLabel(rule), on, to };
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, 8);
