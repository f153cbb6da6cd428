import { rectOf } from './dom';
import { yieldToPage } from './yield-to-page';

/** From this many elements on, being told by the browser costs each of the page's frames more than looking by ourselves. */
const MANY = 150;
/** How much around the screen counts as near, as a part of the screen: upwards, downwards and to the sides. */
const MARGIN = { block: 1, inline: 0.5 } as const;
/** Least pause between two looks in milliseconds, and as a multiple of the last one's cost. */
const PAUSE = 100;
const COST_FACTOR = 50;

/**
 * Tells which of the watched elements are near the screen. A few are left to an IntersectionObserver, which misses
 * nothing. Each element it watches costs every frame of the page 3 µs, changed or not (measured), so many are looked
 * at by ourselves: after a scroll, a change of size, a change of the page, and never twice in a short time.
 */
export class NearScreen {
  readonly #onNear: (element: Element, isNear: boolean) => void;
  readonly #signal: AbortSignal;
  readonly #observer: IntersectionObserver;
  readonly #sizes = new ResizeObserver(() => this.look());
  #watched: ReadonlySet<Element> = new Set();
  #looks = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = 0;
  #lookedAt = 0;

  constructor(onNear: (element: Element, isNear: boolean) => void, signal: AbortSignal) {
    this.#onNear = onNear;
    this.#signal = signal;
    const rootMargin = `${MARGIN.block * 100}% ${MARGIN.inline * 100}%`;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) onNear(target, isIntersecting);
      },
      { rootMargin },
    );
    const options = { capture: true, passive: true, signal } as const;
    document.addEventListener('scroll', () => this.look(), options);
    addEventListener('resize', () => this.look(), options);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#sizes.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Replaces what is watched. Those in `changed` are told of anew, even if they were watched before. */
  watch(elements: ReadonlySet<Element>, changed: ReadonlySet<Element>): void {
    const before = this.#watched;
    this.#watched = elements;
    if (elements.size > MANY) {
      this.#startLooking();
      this.look();
      return;
    }
    const isNew = this.#looks;
    this.#looks = false;
    this.#sizes.disconnect();
    for (const element of before) if (!elements.has(element)) this.#observer.unobserve(element);
    for (const element of elements) {
      if (!isNew && before.has(element) && !changed.has(element)) continue;
      // Observing anew reports at once whether the element is near.
      this.#observer.unobserve(element);
      this.#observer.observe(element);
    }
  }

  /** Something may have moved. Costs nothing while the browser tells us by itself. */
  look(): void {
    if (!this.#looks || this.#timer !== undefined || this.#signal.aborted) return;
    const wait = Math.max(0, this.#lookedAt + this.#pause - performance.now());
    this.#timer = setTimeout(() => void this.#look(), wait);
  }

  #startLooking(): void {
    if (this.#looks) return;
    this.#looks = true;
    this.#observer.disconnect();
    this.#sizes.observe(document.documentElement);
    if (document.body) this.#sizes.observe(document.body);
  }

  async #look(): Promise<void> {
    // Behind the frame, when the page's layout is fresh: reading a place then costs no layout of our own.
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    await yieldToPage();
    this.#timer = undefined;
    if (this.#signal.aborted || !this.#looks) return;
    const begun = performance.now();
    const top = -innerHeight * MARGIN.block;
    const bottom = innerHeight * (1 + MARGIN.block);
    const left = -innerWidth * MARGIN.inline;
    const right = innerWidth * (1 + MARGIN.inline);
    for (const element of this.#watched) {
      const rect = rectOf(element);
      const isNear = rect.bottom >= top && rect.top <= bottom && rect.right >= left && rect.left <= right;
      this.#onNear(element, isNear && (rect.width > 0 || rect.height > 0));
    }
    this.#lookedAt = performance.now();
    this.#pause = Math.max(PAUSE, (this.#lookedAt - begun) * COST_FACTOR);
  }
}
