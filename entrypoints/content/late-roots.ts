import { shadowRootOf } from './dom';

/** When custom elements that had no shadow root are looked at again, in milliseconds after they were read. */
const LOOKS = [500, 2_000, 6_000];
/** More are not remembered. */
const MOST = 500;

/**
 * Custom elements whose shadow root may come later. A page tells nobody when it attaches one, so there are a few looks
 * after the reading and one whenever the caller asks; then an element is given up.
 */
export class LateRoots {
  readonly #waiting = new Set<WeakRef<Element>>();
  readonly #onRoot: (root: ShadowRoot) => void;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;

  constructor(onRoot: (root: ShadowRoot) => void, signal: AbortSignal) {
    this.#onRoot = onRoot;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Remembers an element; the looks begin anew. */
  add(element: Element): void {
    if (this.#waiting.size >= MOST) return;
    this.#waiting.add(new WeakRef(element));
    this.#looks = 0;
    this.#plan();
  }

  /** Looks now. Costs nothing where no element waits. */
  look(): void {
    for (const waiting of this.#waiting) {
      const element = waiting.deref();
      const root = element?.isConnected ? shadowRootOf(element) : null;
      if (root) this.#onRoot(root);
      if (root || !element?.isConnected) this.#waiting.delete(waiting);
    }
  }

  #plan(): void {
    const pause = LOOKS[this.#looks];
    if (pause === undefined) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#looks++;
      if (this.#signal.aborted) return;
      this.look();
      if (this.#waiting.size > 0) this.#plan();
    }, pause);
  }
}
