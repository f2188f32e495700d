import { type Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { traceLines } from '../../../simulation/traceLines.ts';
import { readFilters } from './filters.ts';
import { lifePage } from './lifePage.ts';
import { messagesPage } from './messagesPage.ts';
import { paths } from './paths.ts';
import { emptyForm, readSimulation, type SimulationForm } from './readSimulation.ts';
import { runPage } from './runPage.ts';
import { createSimulations, type Finished } from './simulations.ts';
import { startPage } from './startPage.ts';
import { texts } from './texts.ts';

/** The pages of simulations: start one, see how far it is, what came of it, and each journey's life. */
export const createSimulationRoutes = (simulations = createSimulations()): Hono => {
  const app = new Hono();

  const runOf = (context: Context) => simulations.find(Number(context.req.param('number')));

  /** What can only be looked at when a simulation is finished; before, its own page says how far it is. */
  const ofFinished =
    (show: (context: Context, run: Finished) => Response | Promise<Response>) => (context: Context) => {
      const run = runOf(context);
      if (!run) return context.text(texts.unknownRun, 404);
      return run.state === 'done' ? show(context, run) : context.redirect(paths.run(run.number));
    };

  app.get(paths.start, (context) => context.html(startPage(emptyForm, simulations.kept())));
  app.post(paths.start, async (context) => {
    const form = readForm(await context.req.parseBody({ all: true }));
    const read = readSimulation(form);
    if ('problems' in read) return context.html(startPage(form, simulations.kept(), read.problems), 400);
    const number = simulations.begin(read.simulation);
    if (number === undefined) return context.html(startPage(form, simulations.kept(), [texts.busy]), 409);
    return context.redirect(paths.run(number), 303);
  });
  app.get(`${paths.start}/:number`, (context) => {
    const run = runOf(context);
    return run ? context.html(runPage(run)) : context.text(texts.unknownRun, 404);
  });
  app.get(
    `${paths.start}/:number/messages`,
    ofFinished((context, run) => {
      const query = context.req.query();
      return context.html(messagesPage(run, readFilters(query), Math.trunc(Number(query.page)) || 1));
    }),
  );
  app.get(
    `${paths.start}/:number/parcours/:id`,
    ofFinished((context, run) => {
      const life = run.seen.lives.get(context.req.param('id') ?? '');
      return life ? context.html(lifePage(run, life)) : context.text(texts.unknownLife, 404);
    }),
  );
  app.get(
    `${paths.start}/:number/trace.jsonl`,
    ofFinished((context, { report, traces }) => {
      context.header('content-type', 'application/jsonl; charset=utf-8');
      return stream(context, async (out) => {
        for (const line of traceLines(report, traces)) await out.write(line);
      });
    }),
  );
  return app;
};

const readForm = (body: Record<string, unknown>): SimulationForm => {
  const all = (name: string): string[] => [body[name]].flat().filter((value) => typeof value === 'string');
  const one = (name: string): string => all(name)[0]?.trim() ?? '';
  return {
    journeys: one('journeys'),
    years: one('years'),
    seed: one('seed'),
    faults: all('faults'),
    planted: one('planted'),
  };
};
