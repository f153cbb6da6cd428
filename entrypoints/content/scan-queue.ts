import { closestOf, nextSiblingOf, parentOf, previousSiblingOf, rectOf, shadowRootOf } from './dom';
import { SKIPPED } from './tags';
import { BlockReader } from './text-blocks';
import type { TextBlock } from './text-run';
import { untilShown, yieldToPage } from './yield-to-page';

/** Time one slice may take, in milliseconds: short of the 8 ms goal, since the last step may run over. */
const SLICE = 5;
/** What showing the finds may take before the next slice gets a task of its own, in milliseconds. */
const SHOWING = 1;
/** Steps between two looks at the clock. */
const STEPS_PER_LOOK = 16;
/** Reading stops here and the popup says so: the reader of a page this long is a machine. */
const TEXT_LIMIT = 20_000_000;
/** How often an element that the page keeps rearranging is read again. */
const MOVED_LIMIT = 20;

type Root = Element | ShadowRoot;

/** What the queue tells while it reads. */
export interface ScanEvents {
  /**
   * `pass` is one number for all blocks of one reading of one subtree: what an older pass said of an
   * owner is out of date. `isWhole`: the subtree is the whole document.
   */
  readonly onBlock: (block: TextBlock, pass: number, isWhole: boolean) => void;
  /** Whether a block is worth making: it holds a name, or something is known of its owner. */
  readonly wants: (text: string, owner: Root, isHeading: boolean, pass: number, isWhole: boolean) => boolean;
  /** A subtree is about to be read. */
  readonly onRead: (root: Root) => void;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** A changed subtree is not read, though it may have been before it became an editor or a control. */
  readonly onSkipped: (root: Root) => void;
  /** A custom element that has no open shadow root yet. */
  readonly onBareHost: (element: Element) => void;
  /** After each slice; `isLast` when nothing waits any more. */
  readonly onSlice: (isLast: boolean) => void;
  readonly onFault: (fault: unknown) => void;
}

interface Job {
  readonly root: Root;
  readonly shallow: boolean;
}

/** Reads subtrees in short slices, first come first served, until the signal aborts. */
export class ScanQueue {
  readonly #events: ScanEvents;
  readonly #signal: AbortSignal;
  readonly #jobs = new Map<Root, Job>();
  #running = false;
  #passes = 0;
  #characters = 0;
  #mostCharacters = 0;
  #isPartial = false;
  #moved = 0;
  #lastCost = 0;

  constructor(events: ScanEvents, signal: AbortSignal) {
    this.#events = events;
    this.#signal = signal;
  }

  /** True while something waits to be read. */
  get isBusy(): boolean {
    return this.#running;
  }

  /** True where the page was too long to be read to the end. */
  get isPartial(): boolean {
    return this.#isPartial;
  }

  /** Characters of the largest batch so far: how large a page this is. */
  get charactersRead(): number {
    return this.#mostCharacters;
  }

  /** Time that the last batch took, from idle to idle, in milliseconds. */
  get lastCost(): number {
    return this.#lastCost;
  }

  /** Adds a subtree; `shallow`: only the element's own text. Doing so twice before it is read costs nothing. */
  enqueue(root: Root, shallow: boolean): void {
    const known = this.#jobs.get(root);
    if (known && (!known.shallow || shallow)) return;
    if (root instanceof Element && closestOf(root, SKIPPED)) {
      this.#events.onSkipped(root);
      return;
    }
    this.#jobs.set(root, { root, shallow });
    if (!this.#running) void this.#start();
  }

  async #start(): Promise<void> {
    this.#running = true;
    this.#characters = 0;
    try {
      await this.#run();
    } catch (fault) {
      this.#events.onFault(fault);
    }
    this.#running = false;
    // Something may have come in after the last slice, or wait behind what went wrong.
    if (this.#jobs.size > 0 && !this.#signal.aborted) void this.#start();
  }

  /** Reading also ends on a page without end, with what has been read so far. */
  #isOver(): boolean {
    if (this.#characters < TEXT_LIMIT) return this.#signal.aborted;
    this.#isPartial = true;
    this.#jobs.clear();
    return true;
  }

  async #run(): Promise<void> {
    let cost = 0;
    let reader: BlockReader | null = null;
    while (!this.#isOver()) {
      const begun = performance.now();
      reader = this.#readSlice(reader, begun + SLICE);
      cost += performance.now() - begun;
      if (!reader && this.#jobs.size === 0) break;
      await yieldToPage();
      await untilShown(this.#signal);
      // In a task of its own: showing what was found may take as long as a slice.
      const shownFrom = performance.now();
      this.#events.onSlice(false);
      if (performance.now() - shownFrom > SHOWING) await yieldToPage();
    }
    this.#lastCost = cost;
    this.#events.onSlice(true);
  }

  /** Reads until the time is used up or nothing waits. Gives back a reader that is not through yet. */
  #readSlice(unfinished: BlockReader | null, until: number): BlockReader | null {
    unfinished?.wake();
    let reader = unfinished ?? this.#takeNext();
    while (reader) {
      for (let steps = 1; reader.step(); steps++) {
        if (steps % STEPS_PER_LOOK === 0 && performance.now() > until) return reader;
      }
      reader = performance.now() > until ? null : this.#takeNext();
    }
    return null;
  }

  #takeNext(): BlockReader | null {
    for (const [root, job] of this.#jobs) {
      this.#jobs.delete(root);
      if (root.isConnected) return this.#open(job);
    }
    return null;
  }

  #open({ root, shallow }: Job): BlockReader {
    const pass = ++this.#passes;
    const isWhole = root === document.documentElement;
    this.#events.onRead(root);
    const sink = {
      wants: (text: string, owner: Root, isHeading: boolean) => {
        this.#characters += text.length;
        this.#mostCharacters = Math.max(this.#mostCharacters, this.#characters);
        return this.#events.wants(text, owner, isHeading, pass, isWhole);
      },
      onBlock: (block: TextBlock) => this.#events.onBlock(block, pass, isWhole),
      onShadowRoot: this.#events.onShadowRoot,
      onBareHost: this.#events.onBareHost,
      onMoved: (owner: Root) => {
        if (this.#moved++ < MOVED_LIMIT) this.enqueue(owner, false);
      },
    };
    return new BlockReader(root, sink, shallow);
  }
}

/** More elements than this, and what is on screen is read first. */
const LARGE = 2_000;

/** Whether a page is so large that the order of reading matters. */
export function isLargePage(): boolean {
  return document.getElementsByTagName('*').length > LARGE;
}

/** Most neighbours that are looked at for being on the screen. */
const MOST_NEIGHBOURS = 200;

/**
 * The parts of the page around the middle of the screen, about three screens high together, in no order. To be called
 * when the layout is fresh (see `afterNextFrame`): otherwise the browser would have to lay out the whole page within
 * our task.
 */
export function visibleParts(): readonly Element[] {
  let element = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  if (!element || shadowRootOf(element)) return [];
  for (let parent = parentOf(element); parent instanceof Element && rectOf(parent).height < innerHeight * 3; parent = parentOf(parent))
    element = parent;
  return [element, ...neighboursOf(element, nextSiblingOf), ...neighboursOf(element, previousSiblingOf)];
}

/** Siblings on one side that are within a screen of the screen. */
function neighboursOf(element: Element, next: (node: Node) => Node | null): readonly Element[] {
  const found: Element[] = [];
  for (let node = next(element), left = MOST_NEIGHBOURS; node && left > 0; node = next(node), left--) {
    if (!(node instanceof Element)) continue;
    const { top, bottom } = rectOf(node);
    if (bottom < -innerHeight || top > innerHeight * 2) break;
    found.push(node);
  }
  return found;
}
