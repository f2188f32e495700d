import type * as z from 'zod/mini';
import { type Environment, required } from './environment.ts';

/**
 * Secrets of a schema: as `given` by the environment, else from the SSM parameter that it names, once for the life of the
 * function. Rejects where they are in neither; the next call asks again.
 */
export const keptSecrets = <Schema extends z.ZodMiniType>(
  schema: Schema,
  given: () => { [Name in keyof z.infer<Schema>]?: string | undefined },
  parameter: keyof Environment,
): (() => Promise<z.infer<Schema>>) => {
  let kept: Promise<z.infer<Schema>> | undefined;
  const read = async (): Promise<z.infer<Schema>> => {
    const direct = schema.safeParse(given());
    if (direct.success) return direct.data;
    // The client of SSM is loaded only where there is one to ask.
    const { readParameter } = await import('./readParameter.ts');
    return schema.parse(JSON.parse((await readParameter(required(parameter))) ?? 'null'));
  };
  return () => {
    kept ??= read().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
};
