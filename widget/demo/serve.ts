import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a path of the site lies on disk; nothing else is served. */
const FOLDERS = [
  { prefix: '/dist/', folder: new URL('../dist/', import.meta.url) },
  { prefix: '/built/', folder: new URL('built/', import.meta.url) },
  { prefix: '/', folder: new URL('./', import.meta.url) },
] as const;

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
]);

/** Nothing may leave the page: the demo runs under what the strictest site would set. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A server that runs, and how to end it. */
export interface Served {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the demo to this machine on `port`; 0 takes a free one. Fails with a clear sentence when it cannot. */
export async function serveDemo(port: number): Promise<Served> {
  const first = await listenOn(port, '127.0.0.1');
  const taken = portOf(first) ?? port;
  // "localhost" may be the machine's IPv6 address; where there is none, the first is enough.
  const second = await listenOn(taken, '::1').catch(() => undefined);
  return {
    port: taken,
    close: async () => {
      await Promise.all([first, second].map((server) => server && closeServer(server)));
    },
  };
}

const portOf = (server: Server): number | undefined => {
  const address = server.address();
  return typeof address === 'object' ? address?.port : undefined;
};

function listenOn(port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request.method, request.url ?? '/', response).catch((error) => {
      console.error(`demo: ${request.url} failed`, error);
      response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const inUse = 'code' in error && error.code === 'EADDRINUSE';
      const why = `port ${port} is in use; set another one, such as PORT=${port + 1} npm start`;
      reject(inUse ? new Error(why) : error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function answer(method: string | undefined, url: string, response: ServerResponse): Promise<void> {
  const found = method === 'GET' || method === 'HEAD' ? await fileAt(url) : undefined;
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': found.type,
    'content-length': found.bytes.byteLength,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(method === 'HEAD' ? undefined : found.bytes);
}

async function fileAt(url: string): Promise<{ type: string; bytes: Buffer } | undefined> {
  const { pathname } = new URL(url.replace(/^\/+/u, '/'), 'http://demo');
  const path = pathname === '/' ? '/index.html' : pathname;
  const type = TYPES.get(extname(path));
  const place = FOLDERS.find(({ prefix }) => path.startsWith(prefix));
  // A plain file name or none: no folders, no "..", no escapes.
  const name = place && /^[\w-]+(?:\.[\w-]+)+$/u.exec(path.slice(place.prefix.length))?.[0];
  if (place === undefined || name === undefined || type === undefined) return undefined;
  const bytes = await readFile(fileURLToPath(new URL(name, place.folder))).catch(() => undefined);
  return bytes && { type, bytes };
}
