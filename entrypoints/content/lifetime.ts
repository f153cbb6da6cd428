import { allMatching } from './dom';

/**
 * Stands in for WXT's content-script context (see the alias in wxt.config.ts). WXT's own dispatches an event on the
 * page's document and stops when any page sends it back; this one touches nothing that a page can see.
 */
export class ContentScriptContext {
  constructor(
    readonly contentScriptName: string,
    readonly options?: unknown,
  ) {}
}

/** Where the running copy of this script stands in the isolated world, so that a newer one can end it. */
const RUNNING = Symbol.for('therapy-lens.running');

/**
 * Begins the life of this copy: an older one in the same world, left by an update or a second injection, ends first.
 * The signal aborts when a newer copy begins or `end()` is called.
 */
export function beginLife(): { readonly signal: AbortSignal; readonly end: () => void } {
  const older: unknown = Reflect.get(globalThis, RUNNING);
  if (typeof older === 'function') older();
  removeLeftCard();
  const controller = new AbortController();
  const end = () => controller.abort();
  Reflect.set(globalThis, RUNNING, end);
  return { signal: controller.signal, end };
}

/**
 * Takes away a card that an older copy left open. Firefox ends a copy's world at an update without a word to it, so
 * the copy cannot clean up. An empty popover of the host's make, right below the root element, is nobody else's.
 */
function removeLeftCard(): void {
  const root: Element | null = document.documentElement;
  if (!root) return;
  for (const element of allMatching(root, ':scope > div[popover="manual"]:empty')) {
    if (element instanceof HTMLElement && element.style.zIndex === '2147483647') element.remove();
  }
}
