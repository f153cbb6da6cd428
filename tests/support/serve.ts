import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

/** A page that a test makes up: its address on the server is the key, starting with a slash. */
export interface MadePage {
  readonly body: string;
  /** Content type, `text/html` if left out. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A web server on the loopback address. */
export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The same server under a second name, so that a test has two sites. */
  readonly otherOrigin: string;
  /** `GET /back-pain.html` for each request so far. */
  readonly requests: readonly string[];
  /** Adds or replaces made-up pages. */
  add(pages: Readonly<Record<string, MadePage>>): void;
  close(): Promise<void>;
}

/** The folder with the test pages. */
export const PAGES_FOLDER = join(import.meta.dirname, '..', 'pages');

/**
 * Serves `tests/pages` and made-up pages on a random free port (or the given one). A file `x.html` with a neighbour
 * `x.html.headers.json` is sent with those headers.
 */
export async function serve(made: Readonly<Record<string, MadePage>> = {}, port = 0): Promise<PageServer> {
  const pages = new Map(Object.entries(made));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response, pages).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    origin: `http://127.0.0.1:${bound}`,
    otherOrigin: `http://localhost:${bound}`,
    requests,
    add: (more) => {
      for (const [path, page] of Object.entries(more)) pages.set(path, page);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, pages: ReadonlyMap<string, MadePage>): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const made = pages.get(pathname);
  if (made) {
    const type = made.type ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...made.headers }).end(made.body);
    return;
  }
  const file = join(PAGES_FOLDER, normalize(decodeURIComponent(pathname)));
  const body = file.startsWith(PAGES_FOLDER) ? await readFile(file).catch(() => null) : null;
  if (!body) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('No such test page');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...(await extraHeaders(file)) }).end(body);
}

async function extraHeaders(file: string): Promise<Record<string, string>> {
  const json = await readFile(`${file}.headers.json`, 'utf8').catch(() => '{}');
  const parsed: unknown = JSON.parse(json);
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
