import type { Match, Matcher } from '@/domain/matcher/match';
import { createPageEvidence } from '@/domain/matcher/page-evidence';
import { isVisible, parentOf } from './dom';
import { isAlive, locate, type Location } from './locate';
import type { TextBlock } from './text-run';

/** A block in which something was found. */
export interface IndexedBlock {
  readonly owner: Element | ShadowRoot;
  readonly text: string;
  readonly conditions: readonly Match[];
}

/** One place where a therapy is named. */
export interface Mention {
  readonly match: Match;
  readonly block: IndexedBlock;
  readonly location: Location;
}

interface Entry {
  /** Number of the reading that found it. */
  readonly pass: number;
  readonly blocks: IndexedBlock[];
  readonly mentions: Mention[];
}

/** Everything found on a page so far. Holds nodes only of blocks in which something was found. */
export class PageIndex {
  readonly #match: Matcher;
  readonly #evidence = createPageEvidence();
  readonly #byOwner = new Map<Element | ShadowRoot, Entry>();
  #version = 0;
  #ordered: { readonly version: number; readonly mentions: readonly Mention[] } = { version: -1, mentions: [] };

  constructor(match: Matcher) {
    this.#match = match;
  }

  /** Counts up with each change, so that readers know when to look again. */
  get version(): number {
    return this.#version;
  }

  /** Takes in a block; what an earlier pass found in the same owner is replaced. */
  add(block: TextBlock, pass: number): void {
    const known = this.#byOwner.get(block.owner);
    if (known && known.pass !== pass) this.#drop(block.owner);
    const matches = this.#match(block.text);
    if (matches.length === 0) return;
    this.#evidence.add(matches);
    const entry = this.#byOwner.get(block.owner) ?? { pass, blocks: [], mentions: [] };
    const indexed = { owner: block.owner, text: block.text, conditions: matches.filter((each) => each.kind === 'condition') };
    entry.blocks.push(indexed);
    for (const match of matches) {
      const location = match.kind === 'therapy' ? locate(block, match.start, match.end) : null;
      if (location) entry.mentions.push({ match, block: indexed, location });
    }
    this.#byOwner.set(block.owner, entry);
    this.#version++;
  }

  /** Forgets what has left the page or reads differently now. True where there was any. */
  prune(): boolean {
    const before = this.#version;
    for (const [owner, entry] of this.#byOwner) {
      if (!owner.isConnected || entry.mentions.some((mention) => !isUnchanged(mention))) this.#drop(owner);
    }
    return this.#version !== before;
  }

  /** Mentions that may be shown, in document order. */
  mentions(): readonly Mention[] {
    if (this.#ordered.version !== this.#version) this.#ordered = { version: this.#version, mentions: this.#inOrder() };
    return this.#ordered.mentions;
  }

  /** Blocks that hold a name of a therapy or a condition. */
  blocks(): readonly IndexedBlock[] {
    return [...this.#byOwner.values()].flatMap((entry) => entry.blocks);
  }

  #drop(owner: Element | ShadowRoot): void {
    this.#byOwner.delete(owner);
    this.#version++;
  }

  #inOrder(): readonly Mention[] {
    const all = [...this.#byOwner.values()].flatMap((entry) => entry.mentions).filter((mention) => this.#evidence.accepts(mention.match));
    return all.sort((a, b) => comparePlaces(a.location.startNode, b.location.startNode) || a.location.startOffset - b.location.startOffset);
  }
}

/** Document order; a node of a shadow tree stands where its outermost host stands. */
export function comparePlaces(a: Node, b: Node): number {
  if (a === b) return 0;
  const [left, right] = a.getRootNode() === b.getRootNode() ? [a, b] : [inLightTree(a), inLightTree(b)];
  if (left === right) return 0;
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function inLightTree(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inLightTree(root.host) : node;
}

/** The words a mention was found by, as they stand in the page now. */
function isUnchanged({ match, block, location }: Mention): boolean {
  if (!isAlive(location)) return false;
  const { startNode, startOffset, endNode, endOffset } = location;
  const found = block.text.slice(match.start, match.end);
  if (startNode === endNode) return startNode.data.slice(startOffset, endOffset) === found;
  return found.startsWith(startNode.data.slice(startOffset)) && found.endsWith(endNode.data.slice(0, endOffset));
}

/** Whether a reader can see a mention now. */
export function isMentionVisible(mention: Mention): boolean {
  const parent = parentOf(mention.location.startNode);
  // The element of a closed <details> is itself visible, though text that stands directly in it is not.
  const isFolded = parent instanceof HTMLDetailsElement && !parent.open;
  return !(parent instanceof Element) || (isVisible(parent) && !isFolded);
}
