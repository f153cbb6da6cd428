/** Names this page of the extension while it lives: the name is held as a lock, which the browser frees when the page is gone. */
export function holdLifeLock(name: string): void {
  void navigator.locks.request(lockName(name), () => new Promise<never>(() => undefined));
}

/** Whether the page of that name is gone. Waits a moment, since a page that just closed takes one to let go. */
export async function isPageGone(name: string): Promise<boolean> {
  try {
    await navigator.locks.request(lockName(name), { signal: AbortSignal.timeout(1_500) }, () => undefined);
    return true;
  } catch {
    // Timed out: the page is alive and will save its own text.
    return false;
  }
}

function lockName(name: string): string {
  return `page:${name}`;
}
