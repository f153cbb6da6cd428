/**
 * Lets the page handle input and paint, then goes on as soon as it can. `requestIdleCallback` and background priority
 * starve on busy pages (measured: 18 to 27 s against 0.5 s); what `scheduler.yield` continues goes before the page's
 * frames in Chromium, of which one in 100 ms is left (measured). A task of ordinary priority does neither.
 */
export async function yieldToPage(): Promise<void> {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  if (hasMethod(scheduler, 'postTask')) return void (await scheduler.postTask(() => undefined, { priority: 'user-visible' }));
  await new Promise<void>((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => resolve(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}

function hasMethod<K extends string>(value: unknown, key: K): value is Record<K, (...args: readonly unknown[]) => unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, key) === 'function';
}

/** Resolves at once while the tab is shown, otherwise when it is shown again or the signal aborts. */
export async function untilShown(signal: AbortSignal): Promise<void> {
  while (document.hidden && !signal.aborted) {
    await new Promise<void>((resolve) => {
      document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}

/** Resolves when the browser has just drawn a frame, so that the page's layout is fresh; in a hidden tab, when it is shown. */
export async function afterNextFrame(signal: AbortSignal): Promise<void> {
  await untilShown(signal);
  await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  // The frame's own layout and paint come after its callbacks.
  await yieldToPage();
}
