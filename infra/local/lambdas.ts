import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import type { FunctionDeclaration } from '../../functions/catalog.ts';
import { lambdaArn } from './arns.ts';
import { errorDetails, type Log } from './log.ts';

/** Lambda's context for Node 24: without the callbacks of old runtimes. */
export type LambdaContext = Omit<Context, 'done' | 'fail' | 'succeed'>;

type Handler = (event: unknown, context: LambdaContext) => Promise<unknown>;

export type Catalog = Readonly<Record<string, FunctionDeclaration>>;

/**
 * Runs the handlers of the catalog in this process, loaded at first use. Only JSON goes in and out, as on AWS; a handler
 * that takes too long is given up, though it cannot be ended here.
 *
 * @param root the folder that holds `functions/`
 * @param env put into this process's environment: all functions share it, unlike on AWS
 */
export function createLambdas(options: {
  catalog: Catalog;
  root: string;
  env: Readonly<Record<string, string>>;
  log: Log;
}) {
  const { catalog, root, log } = options;
  Object.assign(process.env, options.env);
  const handlers = new Map<string, Promise<Handler>>();
  const running = new Set<Promise<unknown>>();

  function handlerOf(name: string, { entry }: FunctionDeclaration): Promise<Handler> {
    const known = handlers.get(name);
    if (known) return known;
    const loading = load(join(root, 'functions', entry));
    loading.catch(() => handlers.delete(name));
    handlers.set(name, loading);
    return loading;
  }

  async function run(name: string, event: unknown): Promise<unknown> {
    const declaration = catalog[name];
    if (!declaration) throw named('ResourceNotFoundException', `Function not found: ${lambdaArn(name)}`);
    const requestId = randomUUID();
    const started = performance.now();
    let failure = {};
    try {
      const handler = await handlerOf(name, declaration);
      return asJson(
        await inTime(declaration, requestId, (left) =>
          handler(asJson(event), contextOf(name, declaration, requestId, left)),
        ),
      );
    } catch (error) {
      failure = errorDetails(error);
      throw error;
    } finally {
      log(name, { requestId, milliseconds: Math.round(performance.now() - started), ...failure });
    }
  }

  return {
    /** Runs a function. Rejects with its own error, or with one named `Sandbox.Timedout` after its timeout. */
    invoke(name: string, event: unknown): Promise<unknown> {
      const invocation = run(name, event);
      const done = invocation.catch(() => undefined).finally(() => running.delete(done));
      running.add(done);
      return invocation;
    },

    /** Resolves when no function runs. */
    async idle(): Promise<void> {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function load(file: string): Promise<Handler> {
  let module: { handler?: unknown };
  try {
    module = await import(pathToFileURL(file).href);
  } catch (error) {
    throw named('Runtime.ImportModuleError', `Cannot load ${file}`, error);
  }
  const { handler } = module;
  if (typeof handler !== 'function') throw named('Runtime.HandlerNotFound', `${file} exports no handler`);
  return async (event, context) => handler(event, context);
}

async function inTime(
  { timeoutSeconds }: FunctionDeclaration,
  requestId: string,
  work: (millisecondsLeft: () => number) => Promise<unknown>,
): Promise<unknown> {
  const deadline = performance.now() + timeoutSeconds * 1000;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const message = `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
    timer = setTimeout(() => reject(named('Sandbox.Timedout', message)), timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([work(() => Math.max(0, deadline - performance.now())), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function contextOf(
  name: string,
  { memoryMegabytes }: FunctionDeclaration,
  requestId: string,
  millisecondsLeft: () => number,
): LambdaContext {
  return {
    awsRequestId: requestId,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: lambdaArn(name),
    memoryLimitInMB: String(memoryMegabytes),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: millisecondsLeft,
  };
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

function named(name: string, message: string, cause?: unknown): Error {
  const error = new Error(message, { cause });
  error.name = name;
  return error;
}
