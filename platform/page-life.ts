/** Names this page of the extension while it lives: the name is held as a lock, which the browser frees when the page is gone. */
export function holdLifeLock(name: string): void {
  void navigator.locks.request(lockName(name), () => new Promise<never>(() => undefined));
}

/**
 * Runs `act` once the page of that name is gone, at once if it is gone already, and lets nobody else act on that page
 * meanwhile. Waits as long as that page lives: a page that just closed may take a second or two to let go on a busy
 * machine. If this page goes first, nothing is run.
 */
export async function afterPage(name: string, act: () => Promise<void>): Promise<void> {
  await navigator.locks.request(lockName(name), act);
}

function lockName(name: string): string {
  return `page:${name}`;
}
