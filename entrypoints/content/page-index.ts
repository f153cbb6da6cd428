import type { Match, Matcher } from '@/domain/matcher/match';
import { createPageEvidence } from '@/domain/matcher/page-evidence';
import { isVisible, parentOf } from './dom';
import { locate, type Location } from './locate';
import type { Section, TextBlock } from './text-run';

/** A block in which something was found. */
export interface IndexedBlock {
  readonly owner: Element | ShadowRoot;
  readonly text: string;
  readonly section: Section;
  readonly isHeading: boolean;
  readonly conditions: readonly Match[];
}

/** One place where a therapy is named. */
export interface Mention {
  readonly match: Match;
  readonly block: IndexedBlock;
  readonly location: Location;
}

/** All that was found in the own text of one element. */
interface Entry {
  readonly owner: Element | ShadowRoot;
  /** Number of the reading that found it. */
  readonly pass: number;
  readonly blocks: IndexedBlock[];
  readonly mentions: Mention[];
  isGone: boolean;
}

const START: Section = { level: 0 };

/** Everything found on a page so far. Holds nodes only of blocks in which something was found. */
export class PageIndex {
  readonly #match: Matcher;
  readonly #evidence = createPageEvidence();
  readonly #byOwner = new Map<Element | ShadowRoot, Entry>();
  readonly #conditions = new Set<string>();
  /** In document order. What is gone is swept out when the list is next read. */
  #entries: Entry[] = [];
  #last: { readonly pass: number; at: number } = { pass: 0, at: -1 };
  #version = 0;
  #ordered: { readonly version: number; readonly mentions: readonly Mention[] } = { version: -1, mentions: [] };

  constructor(match: Matcher) {
    this.#match = match;
  }

  /** Counts up with each change, so that readers know when to look again. */
  get version(): number {
    return this.#version;
  }

  /** Every condition named so far. */
  get conditions(): ReadonlySet<string> {
    return this.#conditions;
  }

  /**
   * Takes in a block; what an earlier pass found in the same owner is replaced. Blocks of one pass come in document
   * order; `isWhole` says that the pass reads the whole page, so that each block stands behind all before it.
   */
  add(block: TextBlock, pass: number, isWhole: boolean): void {
    const known = this.#byOwner.get(block.owner);
    if (known && known.pass !== pass) this.drop(block.owner);
    const matches = this.#match(block.text);
    if (matches.length === 0) return;
    this.#evidence.add(matches);
    const entry = this.#byOwner.get(block.owner) ?? this.#insert(block.owner, pass, isWhole);
    const indexed: IndexedBlock = {
      owner: block.owner,
      text: block.text,
      section: block.section ?? this.#sectionBefore(entry, isWhole),
      isHeading: block.isHeading,
      conditions: matches.filter((each) => each.kind === 'condition'),
    };
    entry.blocks.push(indexed);
    for (const match of matches) {
      if (match.kind === 'condition') this.#conditions.add(match.id);
      const location = match.kind === 'therapy' ? locate(block, match.start, match.end) : null;
      if (location) entry.mentions.push({ match, block: indexed, location });
    }
    this.#version++;
  }

  /** Forgets what was found in the own text of an element. */
  drop(owner: Element | ShadowRoot): void {
    const entry = this.#byOwner.get(owner);
    if (!entry) return;
    entry.isGone = true;
    this.#byOwner.delete(owner);
    this.#version++;
  }

  /** Forgets what has left the page. True where there was any. */
  prune(): boolean {
    const before = this.#version;
    for (const owner of this.#byOwner.keys()) if (!owner.isConnected) this.drop(owner);
    return this.#version !== before;
  }

  /** Mentions that may be shown, in document order. */
  mentions(): readonly Mention[] {
    if (this.#ordered.version !== this.#version) {
      this.#sweep();
      const mentions = this.#entries.flatMap((entry) => entry.mentions).filter((mention) => this.#evidence.accepts(mention.match));
      this.#ordered = { version: this.#version, mentions };
    }
    return this.#ordered.mentions;
  }

  #insert(owner: Element | ShadowRoot, pass: number, isWhole: boolean): Entry {
    const entry: Entry = { owner, pass, blocks: [], mentions: [], isGone: false };
    const at = isWhole ? this.#entries.length : this.#placeOf(owner, pass);
    this.#entries.splice(at, 0, entry);
    this.#last = { pass, at };
    this.#byOwner.set(owner, entry);
    return entry;
  }

  /** Where an owner belongs in the list: mostly right behind the one before it in the same pass. */
  #placeOf(owner: Element | ShadowRoot, pass: number): number {
    const behindLast = this.#last.at + 1;
    const next = this.#entries[behindLast];
    if (this.#last.pass === pass && (!next || comparePlaces(owner, next.owner) < 0)) return behindLast;
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#entries[middle];
      if (other && comparePlaces(other.owner, owner) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The section that goes on where a part of the page was read without its heading. */
  #sectionBefore(entry: Entry, isWhole: boolean): Section {
    if (isWhole) return START;
    const before = this.#entries[this.#entries.indexOf(entry) - 1];
    return entry.blocks.at(-1)?.section ?? before?.blocks.at(-1)?.section ?? START;
  }

  #sweep(): void {
    if (this.#entries.length === this.#byOwner.size) return;
    this.#entries = this.#entries.filter((entry) => !entry.isGone);
    this.#last = { pass: 0, at: -1 };
  }
}

/** Document order; a node of a shadow tree stands where its outermost host stands. */
function comparePlaces(a: Node, b: Node): number {
  if (a === b) return 0;
  const [left, right] = a.getRootNode() === b.getRootNode() ? [a, b] : [inLightTree(a), inLightTree(b)];
  if (left === right) return 0;
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function inLightTree(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inLightTree(root.host) : node;
}

/** Whether a reader can see a mention now. */
export function isMentionVisible(mention: Mention): boolean {
  const parent = parentOf(mention.location.startNode);
  // The element of a closed <details> is itself visible, though text that stands directly in it is not.
  const isFolded = parent instanceof HTMLDetailsElement && !parent.open;
  return !(parent instanceof Element) || (isVisible(parent) && !isFolded);
}
