import { createServer } from 'node:http';

/** What a browser tried to reach beyond the loopback address. Nothing gets through. */
export interface Outgoing {
  readonly port: number;
  /** Host names, one for each try. The browser maker's own services are left out. */
  hosts(): readonly string[];
  close(): Promise<void>;
}

/** Services that the browsers themselves call, with or without an extension. */
const BROWSER_SERVICES = [
  /(^|\.)google\.com$/,
  /(^|\.)googleapis\.com$/,
  /(^|\.)gvt1\.com$/,
  /(^|\.)mozilla\.(com|org|net)$/,
  /(^|\.)microsoft\.com$/,
  // The new-tab page of Debian's Chromium, which comes up when an update closes an extension's own page.
  /^start\.duckduckgo\.com$/,
];

/** A proxy that notes each request and refuses it. */
export async function refuseOutgoing(): Promise<Outgoing> {
  const tried: string[] = [];
  const proxy = createServer((request, response) => {
    tried.push(hostOf(request.url ?? ''));
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    tried.push(hostOf(`https://${request.url ?? ''}`));
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused by the test\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const address = proxy.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    hosts: () => tried.filter((host) => !BROWSER_SERVICES.some((service) => service.test(host))),
    close: async () => {
      proxy.closeAllConnections();
      await new Promise((resolve) => {
        proxy.close(resolve);
      });
    },
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
