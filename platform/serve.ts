import * as v from 'valibot';
import { browser, type Runtime } from './browser';
import { requestSchema, tabRequestSchema, type Replies, type Request, type TabRequest } from './messages';

/** Who sent a request. */
export interface Sender {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
}

/** One handler for each kind of request: a missing one does not compile. */
export type Handlers = { readonly [K in Request['kind']]: (request: Extract<Request, { kind: K }>, sender: Sender) => Promise<Replies[K]> };

/**
 * Answers requests of content scripts. Refused without an answer: anything that is not of this extension, does not come
 * from a tab, or is not one of the known requests in the known shape.
 */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const sender = senderOf(from);
    const request = v.safeParse(requestSchema, message);
    if (!sender || !request.success) return undefined;
    return answer(handlers, request.output, sender);
  });
}

async function answer(handlers: Handlers, request: Request, sender: Sender): Promise<{ reply: unknown }> {
  switch (request.kind) {
    case 'page':
      return { reply: await handlers.page(request, sender) };
    case 'load-card':
      return { reply: await handlers['load-card'](request, sender) };
    case 'open':
      return { reply: await handlers.open(request, sender) };
  }
}

function senderOf(from: Runtime.MessageSender): Sender | null {
  if (from.id !== browser.runtime.id || from.tab?.id === undefined) return null;
  return { tabId: from.tab.id, frameId: from.frameId ?? 0, url: from.url ?? from.tab.url ?? '' };
}

/**
 * Listens in a content script to the background and the popup (a page of another content script cannot reach it: those
 * may only send to the extension). Refused: other extensions, unknown requests. Ends with the signal.
 */
export function serveTab(handle: (request: TabRequest) => Promise<unknown>, signal: AbortSignal): void {
  const listener = (message: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined => {
    const request = v.safeParse(tabRequestSchema, message);
    if (!request.success || from.id !== browser.runtime.id) return undefined;
    return handle(request.output);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}
