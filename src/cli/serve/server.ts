import { createServer, type Server, type ServerResponse } from 'node:http';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { answerOf, LIVE_PATH, pathAsked } from './answer.js';

/** A server on this machine that follows a site. */
export interface Following {
  address: string;
  /** Tells every open page that it is no longer as it was. */
  changed: () => void;
  close: () => void;
}

/** Starts the server on the loopback address alone; `draw` gives the files. Port 0 takes one that is free. */
export async function serve(
  port: number,
  draw: (path: string) => Promise<string | Uint8Array | undefined>,
  failed: (error: unknown) => void,
): Promise<Following> {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = pathAsked({ method: request.method, url: request.url, host: request.headers.host });
    if (path === LIVE_PATH) follow(open, response);
    else
      void answer(path, draw, request.method === 'HEAD', response).catch((error: unknown) => {
        failed(error);
        response.destroy();
      });
  });
  await listening(server, port);
  const { port: taken } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${taken}/`,
    changed: () => {
      for (const response of open) response.write('data: ändrad\n\n');
    },
    close: () => {
      for (const response of open) response.end();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  path: ReturnType<typeof pathAsked>,
  draw: (path: string) => Promise<string | Uint8Array | undefined>,
  isHead: boolean,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = typeof path === 'string' ? answerOf(path, await draw(path)) : path;
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(isHead ? undefined : body);
}

/** A line that stays open (server-sent events): the page listens on it. */
function follow(open: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
  response.write(': här\n\n');
  open.add(response);
  response.on('close', () => open.delete(response));
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(taken(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });

function taken(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  return new KvalitetError(`Port ${port} är upptagen.`, {
    hint: `Ange en annan, till exempel --port ${port + 1}.`,
    cause: error,
  });
}
