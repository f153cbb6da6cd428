import { parentOrHostOf } from './dom';
import { isAlive, toStaticRange } from './locate';
import { NearScreen } from './near-screen';
import type { Mention } from './page-index';
import { isMentionVisible, isUnderlined } from './visible';

/** Names in the page's registry of highlights. A page can list them, so they say nothing about the reader. */
const KEYS = { underline: 't', tint: 't-tint', current: 't-on' } as const;
/** Pages with more text than this get a tint: there an underline slows each of the page's own changes. */
const TINT_FROM = 150_000;
/** A page that empties the registry again and again is let be after this many times. */
const REASSERT_LIMIT = 50;
/** After these, what was hidden may be seen. */
const REVEALING = ['toggle', 'transitionend', 'animationend', 'scrollend'] as const;

/**
 * The marks of one page, by the CSS Custom Highlight API: no node is added or changed. Only mentions near the screen
 * are registered, since the browser checks every registered range again with each change of the page.
 */
export class Marking {
  readonly #signal: AbortSignal;
  readonly #screen: NearScreen;
  readonly #current = new Highlight();
  readonly #lines = new Highlight();
  readonly #tints = new Highlight();
  readonly #ranges = new Map<Mention, { readonly range: StaticRange; readonly isTint: boolean }>();
  /** Near the screen, but not to be seen when it came there: folded away, or yet to be faded in. */
  readonly #veiled = new Set<Mention>();
  #isLarge = false;
  #marked: readonly Mention[] = [];
  #byElement = new Map<Element, Mention[]>();
  /** Where each mention stands, found once: asking for an element's style is dear. */
  readonly #elements = new WeakMap<Mention, Element>();
  #reasserted = 0;
  #isListening = false;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#screen = new NearScreen((element, isNear) => this.#onNear(element, isNear), signal);
    signal.addEventListener('abort', () => {
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
    if (characters > TINT_FROM) this.#becomeLarge();
    this.#register();
    const before = this.#byElement;
    this.#byElement = Map.groupBy(mentions, (mention) => this.#elementOf(mention));
    const changed = [...this.#byElement].filter(([element, group]) => !isSame(before.get(element), group));
    this.#screen.watch(new Set(this.#byElement.keys()), new Set(changed.map(([element]) => element)));
  }

  /** The page has changed, or may have: puts removed marks up again, and looks again at what was hidden. Cheap when there is neither. */
  reassert(): void {
    this.#screen.look();
    if (this.#signal.aborted || this.#marked.length === 0) return;
    this.#unveil();
    if (this.#highlights().some(([key, own]) => CSS.highlights.get(key) !== own) && this.#reasserted++ < REASSERT_LIMIT) this.#register();
  }

  /** Marks one mention as the one whose card is open; null for none. */
  setCurrent(mention: Mention | null): void {
    this.#current.clear();
    if (mention && isAlive(mention.location)) {
      this.#current.add(toStaticRange(mention.location));
      CSS.highlights.set(KEYS.current, this.#current);
    } else this.#unregister(KEYS.current);
  }

  #highlights(): readonly (readonly [key: string, own: Highlight])[] {
    const all = [[KEYS.underline, this.#lines] as const, [KEYS.tint, this.#tints] as const];
    return all.filter(([, own]) => own.size > 0);
  }

  /** Registers what holds any range, and takes away what holds none. */
  #register(): void {
    if (this.#lines.size === 0) this.#unregister(KEYS.underline);
    if (this.#tints.size === 0) this.#unregister(KEYS.tint);
    for (const [key, own] of this.#highlights()) if (CSS.highlights.get(key) !== own) CSS.highlights.set(key, own);
  }

  #becomeLarge(): void {
    if (this.#isLarge) return;
    this.#isLarge = true;
    for (const [mention, { isTint }] of this.#ranges) {
      if (isTint) continue;
      this.#setNear(mention, false);
      this.#setNear(mention, true);
    }
  }

  #unveil(): void {
    if (this.#veiled.size === 0) return;
    for (const mention of this.#veiled) this.#setNear(mention, true);
    this.#register();
  }

  #onNear(element: Element, isNear: boolean): void {
    for (const mention of this.#byElement.get(element) ?? []) this.#setNear(mention, isNear);
    this.#register();
  }

  #elementOf(mention: Mention): Element {
    const element = this.#elements.get(mention) ?? elementOf(mention);
    this.#elements.set(mention, element);
    return element;
  }

  /** Style and layout are looked at only here: for marked mentions near the screen, when the browser has just laid it out. */
  #setNear(mention: Mention, isNear: boolean): void {
    const known = this.#ranges.get(mention);
    if (isNear && !known && isAlive(mention.location)) {
      if (!isMentionVisible(mention)) return this.#veil(mention);
      const range = toStaticRange(mention.location);
      const isTint = this.#isLarge || isUnderlined(mention);
      this.#ranges.set(mention, { range, isTint });
      (isTint ? this.#tints : this.#lines).add(range);
    } else if (!isNear && known) {
      (known.isTint ? this.#tints : this.#lines).delete(known.range);
      this.#ranges.delete(mention);
    }
    this.#veiled.delete(mention);
  }

  #veil(mention: Mention): void {
    if (!this.#isListening) {
      this.#isListening = true;
      const options = { capture: true, passive: true, signal: this.#signal } as const;
      for (const type of REVEALING) document.addEventListener(type, () => this.reassert(), options);
    }
    this.#veiled.add(mention);
  }

  /** A page may have put its own highlight under one of our names; that one is left alone. */
  #unregister(key: string): void {
    const registered = CSS.highlights.get(key);
    if (registered === this.#lines || registered === this.#tints || registered === this.#current) CSS.highlights.delete(key);
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
