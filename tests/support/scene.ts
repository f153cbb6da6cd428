import { builtExtension } from './built.ts';
import { openBrowser, type ExtensionBrowser, type OpenOptions } from './browsers.ts';
import type { Engine } from './find-browser.ts';
import { serve, type PageServer } from './serve.ts';

/** A browser with the extension and a web server beside it. */
export interface Scene extends AsyncDisposable {
  readonly b: ExtensionBrowser;
  readonly server: PageServer;
}

/** Opens the stage for one test file; `await using` or a call of `[Symbol.asyncDispose]` strikes it. */
export async function openScene(engine: Engine, options: OpenOptions = {}): Promise<Scene> {
  const server = await serve();
  const b = await openBrowser(engine, { extensionDir: builtExtension(engine), ...options });
  return {
    b,
    server,
    [Symbol.asyncDispose]: async () => {
      const outgoing = b.outgoing();
      await b.close();
      await server.close();
      // Whatever a test was about: the extension has no business beyond the pages that the test opened.
      if (outgoing.length > 0) throw new Error(`Something tried to leave the browser: ${outgoing.join(', ')}`);
    },
  };
}
