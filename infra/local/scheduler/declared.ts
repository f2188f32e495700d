import { lambdaArn } from '../arns.ts';
import type { Catalog } from '../lambdas.ts';
import type { Scheduler } from './scheduler.ts';

/** Holds the scheduler to the schedules of the catalog, under names that stay the same. */
export function declareSchedules(scheduler: Scheduler, catalog: Catalog): void {
  const declared = Object.entries(catalog).flatMap(([name, { trigger }]) =>
    trigger.kind === 'schedule'
      ? trigger.expressions.map((expression, index) => ({
          Name: `${name}-${index + 1}`,
          ScheduleExpression: expression,
          ScheduleExpressionTimezone: 'Europe/Paris',
          FlexibleTimeWindow: { Mode: 'OFF' as const },
          Target: {
            Arn: lambdaArn(name),
            RoleArn: 'local',
            Input: JSON.stringify({ scheduledTime: '<aws.scheduler.scheduled-time>' }),
          },
        }))
      : [],
  );
  scheduler.declare('jalon', declared);
}
