/*
 * Times every callback that the reading of a page is made of. Replaces the isolated world's own constructors, so it
 * must be imported before the modules that use them.
 */

/** One callback that ran. */
export interface Lap {
  readonly kind: string;
  readonly ms: number;
}

/** All callbacks so far. */
export const laps: Lap[] = [];

function timed<A extends readonly unknown[], R>(kind: string, run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    const begun = performance.now();
    try {
      return run(...args);
    } finally {
      laps.push({ kind, ms: performance.now() - begun });
    }
  };
}

globalThis.MutationObserver = class extends MutationObserver {
  constructor(callback: MutationCallback) {
    super(timed('mutation', callback));
  }
};

globalThis.IntersectionObserver = class extends IntersectionObserver {
  constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    super(timed('intersection', callback), options);
  }
};

const plainTimeout = globalThis.setTimeout;
Reflect.set(globalThis, 'setTimeout', (run: (...args: readonly unknown[]) => void, pause?: number) =>
  plainTimeout(timed('timeout', run), pause),
);
