import { type ServerType, serve } from '@hono/node-server';
import { localTexts } from './texts.ts';
import { UserError } from './userError.ts';

export type Answer = (request: Request) => Response | Promise<Response>;

/** Serves on the loopback interface only; port 0 takes any. Throws a UserError when the port is taken. */
export const listen = async (answer: Answer, port: number): Promise<{ url: string; close(): Promise<void> }> => {
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: answer, hostname: '127.0.0.1', port }, () => resolve(starting));
    starting.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
};

const explain = (error: NodeJS.ErrnoException, port: number): Error => {
  if (error.code === 'EADDRINUSE') return new UserError(localTexts.portInUse(port), { cause: error });
  if (error.code === 'EACCES') return new UserError(localTexts.portNotAllowed(port), { cause: error });
  return error;
};
