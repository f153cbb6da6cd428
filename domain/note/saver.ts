import type { Result } from '../shared/result';

/** Where a text stands between the keyboard and the disk. `failed`: the last attempt did not succeed; the text is held. */
export type SaveState = 'saved' | 'saving' | 'failed';

/** What a saver needs from outside. */
export interface SaverPorts<E> {
  /** Stores one text; resolves once it is safe. */
  write(text: string): Promise<Result<unknown, E>>;
  /** Told of each change of state; `error` stands beside `failed` only. */
  onState(state: SaveState, error: E | null): void;
  wait(milliseconds: number): Promise<void>;
}

/** Saves a text that keeps changing. */
export interface Saver {
  /** The newest text. Starts to write at once, or as soon as the write in flight has ended. */
  push(text: string): void;
  /** Tries again at once where attempts had been given up. Resolves when nothing is left to write, or attempts have failed for good. */
  flush(): Promise<void>;
}

/** Waits between attempts, in milliseconds. After the last one the saver rests until the next `push` or `flush`. */
const BACKOFF = [250, 500, 1_000, 2_000, 4_000, 8_000];

/**
 * Writes every change without a timer: one write in flight, and behind it only the newest text. Guarantees that writes
 * never overlap, and that once it says `saved` the last text pushed is the one last written.
 */
export function createSaver<E>({ write, onState, wait }: SaverPorts<E>): Saver {
  let next: string | null = null;
  let isRunning = false;
  let run = Promise.resolve();
  let wake: (() => void) | null = null;

  // `isRunning` ends in the same turn as the last look at `next`, so that a text pushed after it starts a run of its own.
  async function writeAll(): Promise<void> {
    let failures = 0;
    while (next !== null) {
      const text = next;
      next = null;
      onState('saving', null);
      const result = await write(text);
      if (result.ok) {
        failures = 0;
        continue;
      }
      next ??= text;
      const pause = BACKOFF[failures];
      isRunning = pause !== undefined;
      onState('failed', result.error);
      if (pause === undefined) return;
      failures += 1;
      const woken = new Promise<void>((resolve) => (wake = resolve));
      await Promise.race([wait(pause), woken]);
    }
    isRunning = false;
    onState('saved', null);
  }

  function start(): Promise<void> {
    wake?.();
    if (!isRunning) {
      isRunning = true;
      run = writeAll();
    }
    return run;
  }

  return {
    push(text) {
      next = text;
      void start();
    },
    async flush() {
      if (next !== null || isRunning) await start();
    },
  };
}
