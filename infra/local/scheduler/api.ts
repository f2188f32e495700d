import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Clock, Instant } from '../../../shared/domain/time.ts';
import { scheduleArn, scheduleGroupArn } from '../arns.ts';
import { definitionSchema, groupNameSchema } from './definition.ts';
import { SchedulerError } from './errors.ts';
import { newSchedule, type Schedule } from './schedule.ts';
import type { Group, SchedulerStore } from './store.ts';

/** The REST wire of EventBridge Scheduler: schedules, and as much of groups as they need. */
export function createSchedulerApi({ store, clock }: { store: SchedulerStore; clock: Clock }): Hono {
  const app = new Hono();

  app.onError((error, context) => {
    const known = error instanceof z.ZodError ? new SchedulerError('ValidationException', describe(error)) : error;
    if (!(known instanceof SchedulerError)) return context.json({ Message: 'Internal error' }, 500);
    context.header('x-amzn-errortype', known.name);
    return context.json({ Message: known.message }, known.status);
  });

  function existing(group: string, name: string): Schedule {
    const schedule = store.getSchedule(group, name);
    if (!schedule) throw new SchedulerError('ResourceNotFoundException', `Schedule ${name} does not exist.`);
    return schedule;
  }

  function existingGroup(name: string): Group {
    const group = store.groups().find((candidate) => candidate.name === name);
    if (!group) throw new SchedulerError('ResourceNotFoundException', `Schedule group ${name} does not exist.`);
    return group;
  }

  async function requested(context: Context) {
    const { ClientToken, ...body } = bodySchema.parse(await context.req.json());
    const definition = definitionSchema.parse({ ...body, Name: context.req.param('name') });
    existingGroup(definition.GroupName);
    return { definition, clientToken: ClientToken };
  }

  const keyOf = (context: Context) =>
    [context.req.query('groupName') ?? 'default', context.req.param('name') ?? ''] as const;

  app.post('/schedules/:name', async (context) => {
    const { definition, clientToken } = await requested(context);
    const { GroupName, Name } = definition;
    const known = store.getSchedule(GroupName, Name);
    if (known && known.clientToken !== clientToken) {
      throw new SchedulerError('ConflictException', `Schedule ${Name} already exists.`);
    }
    if (!known) store.putSchedule({ ...newSchedule(definition, clock.now()), clientToken });
    return context.json({ ScheduleArn: scheduleArn(GroupName, Name) });
  });

  app.put('/schedules/:name', async (context) => {
    const { definition } = await requested(context);
    const { GroupName, Name } = definition;
    const { createdAt, clientToken } = existing(GroupName, Name);
    store.putSchedule({ ...newSchedule(definition, clock.now(), createdAt), clientToken });
    return context.json({ ScheduleArn: scheduleArn(GroupName, Name) });
  });

  app.get('/schedules/:name', (context) => context.json(toOutput(existing(...keyOf(context)))));

  app.delete('/schedules/:name', (context) => {
    store.removeSchedule(existing(...keyOf(context)).definition);
    return context.json({});
  });

  app.get('/schedules', (context) => {
    const { ScheduleGroup, NamePrefix = '', State } = context.req.query();
    const found = store
      .schedules()
      .filter(
        ({ definition }) =>
          (ScheduleGroup === undefined || definition.GroupName === ScheduleGroup) &&
          (State === undefined || definition.State === State) &&
          definition.Name.startsWith(NamePrefix),
      );
    const { page, NextToken } = paged(context, found);
    return context.json({ Schedules: page.map(toSummary), NextToken });
  });

  app.post('/schedule-groups/:name', (context) => {
    const name = groupNameSchema.parse(context.req.param('name'));
    if (store.groups().some((group) => group.name === name)) {
      throw new SchedulerError('ConflictException', `Schedule group ${name} already exists.`);
    }
    store.addGroup(name, clock.now());
    return context.json({ ScheduleGroupArn: scheduleGroupArn(name) });
  });

  app.get('/schedule-groups/:name', (context) => context.json(toGroupOutput(existingGroup(context.req.param('name')))));

  app.delete('/schedule-groups/:name', (context) => {
    store.removeGroup(existingGroup(context.req.param('name')).name);
    return context.json({});
  });

  app.get('/schedule-groups', (context) => {
    const { NamePrefix = '' } = context.req.query();
    const { page, NextToken } = paged(
      context,
      store.groups().filter(({ name }) => name.startsWith(NamePrefix)),
    );
    return context.json({ ScheduleGroups: page.map(toGroupOutput), NextToken });
  });

  return app;
}

const bodySchema = z.looseObject({ ClientToken: z.string().optional() });

function toOutput({ definition, createdAt, modifiedAt }: Schedule) {
  const { GroupName, Name } = definition;
  return { ...definition, Arn: scheduleArn(GroupName, Name), ...dates(createdAt, modifiedAt) };
}

function toSummary({ definition, createdAt, modifiedAt }: Schedule) {
  const { GroupName, Name, State, Target } = definition;
  const Arn = scheduleArn(GroupName, Name);
  return { Arn, GroupName, Name, State, Target: { Arn: Target.Arn }, ...dates(createdAt, modifiedAt) };
}

function toGroupOutput({ name, createdAt }: Group) {
  return { Arn: scheduleGroupArn(name), Name: name, State: 'ACTIVE', ...dates(createdAt, createdAt) };
}

function dates(createdAt: Instant, modifiedAt: Instant) {
  return { CreationDate: createdAt / 1000, LastModificationDate: modifiedAt / 1000 };
}

/** One page of a list. The token is where the next one begins. */
function paged<T>(context: Context, all: readonly T[]): { page: readonly T[]; NextToken: string | undefined } {
  const from = Number(context.req.query('NextToken') ?? 0);
  const to = from + Number(context.req.query('MaxResults') ?? 100);
  return { page: all.slice(from, to), NextToken: to < all.length ? String(to) : undefined };
}

function describe(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
