import { parentOrHostOf } from './dom';
import { isAlive, toStaticRange } from './locate';
import type { Mention } from './page-index';

/** Names in the page's registry of highlights. A page can list them, so they say nothing about the reader. */
const KEYS = { underline: 't', tint: 't-tint', current: 't-on' } as const;
/** Pages with more text than this get a tint: there an underline slows each of the page's own changes. */
const TINT_FROM = 150_000;
/** A page that empties the registry again and again is let be after this many times. */
const REASSERT_LIMIT = 50;

/**
 * The marks of one page, by the CSS Custom Highlight API: no node is added or changed. Only mentions near the screen
 * are registered, since the browser checks every registered range again with each change of the page.
 */
export class Marking {
  readonly #signal: AbortSignal;
  readonly #observer = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: '100% 50%' });
  readonly #current = new Highlight();
  readonly #near = new Highlight();
  #key: string = KEYS.underline;
  #marked: readonly Mention[] = [];
  #byElement = new Map<Element, Mention[]>();
  readonly #ranges = new Map<Mention, StaticRange>();
  #reasserted = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      for (const key of Object.values(KEYS)) this.#unregister(key);
    });
  }

  /** What is marked, near the screen or not. */
  get marked(): readonly Mention[] {
    return this.#marked;
  }

  /**
   * Replaces what is marked. `characters`: how much text the page holds. What stays the same is not touched: each
   * change of the registry costs the page a new look at all of it.
   */
  show(mentions: readonly Mention[], characters: number): void {
    if (this.#signal.aborted) return;
    const wanted = new Set(mentions);
    for (const mention of this.#marked) if (!wanted.has(mention)) this.#setNear(mention, false);
    this.#marked = mentions;
    this.#useKey(characters > TINT_FROM ? KEYS.tint : KEYS.underline);
    const before = this.#byElement;
    this.#byElement = Map.groupBy(mentions, elementOf);
    for (const element of before.keys()) if (!this.#byElement.has(element)) this.#observer.unobserve(element);
    for (const [element, group] of this.#byElement) {
      if (isSame(before.get(element), group)) continue;
      // Observing anew reports at once whether the element is near, for the mentions that are new in it.
      this.#observer.unobserve(element);
      this.#observer.observe(element);
    }
  }

  /** Puts the marks up again if the page has removed them. Cheap when it has not. */
  reassert(): void {
    if (this.#signal.aborted || this.#marked.length === 0 || CSS.highlights.get(this.#key) === this.#near) return;
    if (this.#reasserted++ < REASSERT_LIMIT) CSS.highlights.set(this.#key, this.#near);
  }

  /** Marks one mention as the one whose card is open; null for none. */
  setCurrent(mention: Mention | null): void {
    this.#current.clear();
    if (mention && isAlive(mention.location)) {
      this.#current.add(toStaticRange(mention.location));
      CSS.highlights.set(KEYS.current, this.#current);
    } else this.#unregister(KEYS.current);
  }

  /** Registers the highlight under the name that suits the page's size, and not at all while nothing is marked. */
  #useKey(key: string): void {
    if (key !== this.#key || this.#marked.length === 0) this.#unregister(this.#key);
    this.#key = key;
    if (this.#marked.length > 0 && CSS.highlights.get(key) !== this.#near) CSS.highlights.set(key, this.#near);
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      for (const mention of this.#byElement.get(target) ?? []) this.#setNear(mention, isIntersecting);
    }
  }

  #setNear(mention: Mention, isNear: boolean): void {
    const known = this.#ranges.get(mention);
    if (isNear && !known && isAlive(mention.location)) {
      const range = toStaticRange(mention.location);
      this.#ranges.set(mention, range);
      this.#near.add(range);
    } else if (!isNear && known) {
      this.#near.delete(known);
      this.#ranges.delete(mention);
    }
  }

  /** A page may have put its own highlight under one of our names; that one is left alone. */
  #unregister(key: string): void {
    const registered = CSS.highlights.get(key);
    if (registered === this.#near || registered === this.#current) CSS.highlights.delete(key);
  }
}

function isSame(a: readonly Mention[] | undefined, b: readonly Mention[]): boolean {
  return a !== undefined && a.length === b.length && a.every((mention, i) => mention === b[i]);
}

/** The element whose place on the screen decides whether a mention is near. */
function elementOf(mention: Mention): Element {
  const { owner } = mention.block;
  let element = owner instanceof Element ? owner : owner.host;
  // An element without a box of its own is never seen to meet the screen.
  while (getComputedStyle(element).display === 'contents') {
    const parent = parentOrHostOf(element);
    if (!(parent instanceof Element)) break;
    element = parent;
  }
  return element;
}
