import * as z from 'zod';
import { MAX_SECONDS } from '../limits.ts';

const LAMBDA_INVOKE = 'arn:aws:states:::lambda:invoke';
export const LAMBDA_CALLBACK = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

const expression = z.string().regex(/^\{%[\s\S]*%\}$/);

const orExpression = <T extends z.ZodType>(schema: T, what: string) =>
  z.union([schema, expression], { error: `must be ${what} or a JSONata expression {% … %}` });

const seconds = (least: number) =>
  orExpression(z.int().min(least).max(MAX_SECONDS), `a whole number from ${least} to ${MAX_SECONDS}`);

/** RFC 3339, as AWS wants it: with a T, and a Z or an offset. */
export const timestamp = z.iso.datetime({ offset: true });

const about = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONata').optional() };
const forward = { Next: z.string().optional(), End: z.literal(true).optional() };

const assign = z.record(
  z
    .string()
    .max(80)
    .regex(/^[\p{ID_Start}_][\p{ID_Continue}]*$/u)
    .refine((name) => name !== 'states'),
  z.unknown(),
);
const shaping = { Assign: assign.optional(), Output: z.unknown().optional() };

const errorNames = z.array(z.string()).min(1);

const retrier = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorNames,
  IntervalSeconds: z.int().min(1).max(MAX_SECONDS).default(1),
  MaxAttempts: z.int().min(0).max(MAX_SECONDS).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).max(MAX_SECONDS).optional(),
  JitterStrategy: z.literal('NONE').optional(),
});

const catcher = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorNames,
  Next: z.string(),
  ...shaping,
});

const task = z.strictObject({
  Type: z.literal('Task'),
  ...about,
  Resource: z.enum([LAMBDA_INVOKE, LAMBDA_CALLBACK], {
    error: `the local Step Functions call ${LAMBDA_INVOKE} and ${LAMBDA_CALLBACK} only`,
  }),
  Arguments: orExpression(
    z.strictObject({ FunctionName: z.string(), Payload: z.unknown().optional() }),
    '{FunctionName, Payload}',
  ),
  TimeoutSeconds: seconds(1).optional(),
  HeartbeatSeconds: seconds(1).optional(),
  Retry: z.array(retrier).default([]),
  Catch: z.array(catcher).default([]),
  ...shaping,
  ...forward,
});

const choice = z.strictObject({
  Type: z.literal('Choice'),
  ...about,
  Choices: z
    .array(
      z.strictObject({
        Comment: z.string().optional(),
        Condition: orExpression(z.boolean(), 'true, false'),
        Next: z.string(),
        ...shaping,
      }),
    )
    .min(1),
  Default: z.string().optional(),
  ...shaping,
});

const wait = z.strictObject({
  Type: z.literal('Wait'),
  ...about,
  Seconds: seconds(0).optional(),
  Timestamp: orExpression(timestamp, 'an RFC 3339 timestamp').optional(),
  ...shaping,
  ...forward,
});

const pass = z.strictObject({ Type: z.literal('Pass'), ...about, ...shaping, ...forward });

const succeed = z.strictObject({ Type: z.literal('Succeed'), ...about, Output: z.unknown().optional() });

const fail = z.strictObject({
  Type: z.literal('Fail'),
  ...about,
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

/** What this engine runs of the Amazon States Language. Anything beyond is refused, never ignored. */
export const definitionSchema = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata', { error: 'the local Step Functions run JSONata only' }),
  Version: z.literal('1.0').optional(),
  StartAt: z.string(),
  TimeoutSeconds: z.int().min(1).max(MAX_SECONDS).optional(),
  States: z.record(
    z.string().min(1).max(80),
    z.discriminatedUnion('Type', [task, choice, wait, pass, succeed, fail], {
      error: 'not a state type that the local Step Functions run',
    }),
  ),
});

export type Definition = z.infer<typeof definitionSchema>;
export type State = Definition['States'][string];
export type StateOf<Type extends State['Type']> = Extract<State, { Type: Type }>;
