import * as z from 'zod';
import { functionNameOf } from '../arns.ts';
import { isTimeZone } from './zonedTime.ts';

const name = z.string().regex(/^[0-9a-zA-Z-_.]{1,64}$/);

/** A moment on the wire: seconds since the Unix epoch. */
const seconds = z.number();

/** A schedule as CreateSchedule and UpdateSchedule carry it, with AWS's defaults filled in. */
export const definitionSchema = z.object({
  Name: name,
  GroupName: name.default('default'),
  ScheduleExpression: z.string().max(256),
  ScheduleExpressionTimezone: z.string().refine(isTimeZone, 'is not a time zone').default('UTC'),
  StartDate: seconds.optional(),
  EndDate: seconds.optional(),
  Description: z.string().max(512).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  FlexibleTimeWindow: z.object({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: z.int().min(1).max(1440).optional(),
  }),
  Target: z.object({
    Arn: z.string().refine((arn) => functionNameOf(arn) !== undefined, 'is not the ARN of a Lambda function'),
    RoleArn: z.string().min(1),
    Input: z.string().optional(),
    RetryPolicy: z
      .object({
        MaximumRetryAttempts: z.int().min(0).max(185).optional(),
        MaximumEventAgeInSeconds: z.int().min(60).max(86_400).optional(),
      })
      .optional(),
    DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  }),
});

export type ScheduleDefinition = z.output<typeof definitionSchema>;
export type ScheduleInput = z.input<typeof definitionSchema>;

export const groupNameSchema = name;
