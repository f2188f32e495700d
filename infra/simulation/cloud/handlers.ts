import { type FunctionDeclaration, functions } from '../../../functions/catalog.ts';

export type Handler = (event: unknown) => Promise<unknown>;

/** The Lambda handlers that nobody calls from a page: tasks, stream, schedules, endings. They are those of production. */
export const loadHandlers = async (): Promise<Record<string, Handler>> => {
  const handlers: Record<string, Handler> = {};
  for (const [name, { entry, trigger }] of Object.entries<FunctionDeclaration>(functions)) {
    if (trigger.kind === 'http') continue;
    const loaded: { handler: (event: unknown, context: object) => Promise<unknown> } = await import(
      new URL(`../../../functions/${entry}`, import.meta.url).href
    );
    handlers[name] = (event) => loaded.handler(event, {});
  }
  return handlers;
};
