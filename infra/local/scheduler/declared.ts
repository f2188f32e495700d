import { lambdaArn } from '../arns.ts';
import type { Catalog } from '../lambdas.ts';
import type { Scheduler } from './scheduler.ts';

/** The group of the catalog's schedules, and the name of one of them. */
export const catalogGroup = 'jalon';
export const scheduleName = (functionName: string, index: number): string => `${functionName}-${index + 1}`;

/** Holds the scheduler to the schedules of the catalog, under names that stay the same. */
export function declareSchedules(scheduler: Scheduler, catalog: Catalog): void {
  const declared = Object.entries(catalog).flatMap(([name, { trigger }]) =>
    trigger.kind === 'schedule'
      ? trigger.expressions.map((expression, index) => ({
          Name: scheduleName(name, index),
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
  scheduler.declare(catalogGroup, declared);
}
