import {
  attributeOf,
  firstChildOf,
  firstMatching,
  hasAttributes,
  matchesSelector,
  nextSiblingOf,
  parentOf,
  shadowRootOf,
  tagOf,
  textOf,
} from './dom';
import { INLINE_TAGS, NOT_PLAIN, SKIPPED_BY_ATTRIBUTE, SKIPPED_TAG_SET } from './tags';
import { Run, type RunSink } from './text-run';

/** What a reader tells while it goes along. */
export interface BlockSink extends RunSink {
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** A custom element without an open shadow root: it may get one later, and nothing in the page would say so. */
  readonly onBareHost: (element: Element) => void;
  /** The page moved nodes under the reader: this element must be read again. */
  readonly onMoved: (owner: Element | ShadowRoot) => void;
}

interface Frame {
  readonly node: Element | ShadowRoot;
  next: Node | null;
  /** How much of `next`, a very long text node, has been read. */
  taken: number;
  readonly inline: boolean;
  readonly isHeading: boolean;
  /** The page may have moved `next` since it was noted. */
  isStale: boolean;
}

/** More children than this are taken one a step. */
const MANY_CHILDREN = 200;
/** Longer runs are cut at a space: no block costs more than one short slice. */
const LONGEST_RUN = 20_000;

/** "1", "[2, 3]", "*", "[citation needed]", "TM". */
const NOTE_MARK = /^(?:[\s\d[\](),;*†‡§¶–-]*|\[[a-z ]{1,24}\]|\s*(?:tm|sm|®|™|©|\(r\))\s*)$/i;

/**
 * Reads a subtree in document order, block by block, a small and bounded amount of work at each `step`.
 * Guarantees: every text node that is not skipped is reported in exactly one block, very long ones in several; skipped
 * elements and block borders end a run, so no name is found across them; nothing in the page is changed.
 */
export class BlockReader {
  readonly #root: Element | ShadowRoot;
  readonly #sink: BlockSink;
  readonly #shallow: boolean;
  readonly #stack: Frame[] = [];
  readonly #run: Run;

  /** `shallow`: only the text that belongs to `root` itself, not its inner blocks. */
  constructor(root: Element | ShadowRoot, sink: BlockSink, shallow = false) {
    this.#root = root;
    this.#sink = sink;
    this.#shallow = shallow;
    this.#run = new Run(sink, LONGEST_RUN);
    this.#enterBlock(root);
  }

  /** To be called before going on after a pause: only then can the page have moved nodes. */
  wake(): void {
    for (const frame of this.#stack) frame.isStale = true;
  }

  /** Goes on by one node. False when there is nothing left. */
  step(): boolean {
    const frame = this.#stack.at(-1);
    if (!frame) return false;
    const node = frame.next;
    if (!node) this.#leave();
    else if (frame.isStale && parentOf(node) !== frame.node) this.#lose();
    else if (!(node instanceof Text) || this.#readText(node, frame)) {
      frame.next = nextSiblingOf(node);
      frame.isStale = false;
      frame.taken = 0;
      if (node instanceof Element) this.#visitElement(node);
    }
    return true;
  }

  #enterBlock(node: Element | ShadowRoot): void {
    const shadow = node instanceof Element ? shadowRootOf(node) : null;
    const tag = node instanceof Element ? tagOf(node) : '';
    if (shadow) this.#sink.onShadowRoot(shadow);
    else if (node instanceof Element && tag.includes('-')) this.#sink.onBareHost(node);
    const level = node instanceof Element ? headingLevel(node, tag) : 0;
    if (level > 0) this.#run.section = { level };
    this.#run.owner = node;
    this.#run.isHeading ||= level > 0;
    const text = node instanceof Element ? plainText(node, tag) : null;
    if (text !== null) {
      this.#run.takeWhole(node, text);
      this.#resume();
    } else this.#push(node, false);
  }

  #push(node: Element | ShadowRoot, inline: boolean): void {
    this.#stack.push({ node, next: firstChildOf(node), taken: 0, inline, isHeading: this.#run.isHeading, isStale: false });
  }

  #leave(): void {
    const frame = this.#stack.pop();
    if (!frame) return;
    if (!frame.inline) this.#resume();
    else if (frame.node instanceof Element && tagOf(frame.node) === 'sup') this.#run.addGap();
  }

  /** Ends a block and goes on with the one around it. */
  #resume(): void {
    this.#run.flush();
    const around = this.#block();
    this.#run.owner = around?.node;
    this.#run.isHeading = around?.isHeading ?? false;
  }

  /** The node that was to come next has been moved away by the page. */
  #lose(): void {
    this.#sink.onMoved(this.#block()?.node ?? this.#root);
    this.#leave();
  }

  #block(): Frame | undefined {
    let at = this.#stack.length - 1;
    while (this.#stack[at]?.inline) at--;
    return this.#stack[at];
  }

  #visitElement(element: Element): void {
    const tag = tagOf(element);
    // Ruby annotations stand above their base text, which reads on without them.
    if (tag === 'rt' || tag === 'rp') return;
    if (tag === 'sup') return this.#visitRaised(element);
    if (SKIPPED_TAG_SET.has(tag) || (hasAttributes(element) && matchesSelector(element, SKIPPED_BY_ATTRIBUTE))) this.#run.flush();
    else if (isInline(element, tag)) this.#pushInline(element, tag);
    else {
      this.#run.flush();
      if (!this.#shallow) this.#enterBlock(element);
    }
  }

  #pushInline(element: Element, tag: string): void {
    if (tag.includes('-')) this.#sink.onBareHost(element);
    this.#push(element, true);
  }

  /** A raised note number or trade mark is no part of the sentence; other raised text is a word of its own. */
  #visitRaised(element: Element): void {
    this.#run.addGap();
    if (!NOTE_MARK.test(textOf(element).slice(0, 40))) this.#push(element, true);
  }

  /** True when the node has been read to its end; a very long one takes several steps. */
  #readText(node: Text, frame: Frame): boolean {
    const { data } = node;
    const from = frame.taken;
    if (data.length - from <= LONGEST_RUN) {
      this.#run.add(node, from === 0 ? data : data.slice(from), from);
      return true;
    }
    const space = data.slice(from + LONGEST_RUN, from + 2 * LONGEST_RUN).search(/\s/);
    frame.taken = from + LONGEST_RUN + Math.max(space, 0);
    this.#run.add(node, data.slice(from, frame.taken), from);
    this.#run.flush();
    return false;
  }
}

/** The whole text of an element that holds no element, or only plain inline ones whose words do not touch; else null. */
function plainText(element: Element, tag: string): string | null {
  // Of elements, only forms let a page shadow their properties.
  if (tag === 'form') return null;
  const child = element.firstElementChild;
  const isLeaf = child === null;
  if (!isLeaf && !holdsPlainOnly(element, child)) return null;
  const text = textOf(element);
  // "YogaMassage": two words that meet without a space may be separate boxes, which only a closer look can tell.
  return text.length > LONGEST_RUN || (!isLeaf && /[a-z][A-Z]/.test(text)) ? null : text;
}

/** Whether an element holds no other elements than plain inline ones. Mostly a look at its own children tells. */
function holdsPlainOnly(element: Element, first: Element): boolean {
  let count = 0;
  for (let child: Element | null = first; child; child = child.nextElementSibling) {
    if (++count > MANY_CHILDREN || !INLINE_TAGS.has(tagOf(child))) return false;
    if (child.firstElementChild || hasAttributes(child))
      return element.childElementCount <= MANY_CHILDREN && !firstMatching(element, NOT_PLAIN);
  }
  return true;
}

/** Whether an element stands within a line of text. */
export function isInline(element: Element, tag: string): boolean {
  if (INLINE_TAGS.has(tag)) return true;
  // Custom elements may be either; known blocks never reach getComputedStyle.
  return tag.includes('-') && !shadowRootOf(element) && getComputedStyle(element).display.startsWith('inline');
}

/** 1 to 6, or 0 for what is no heading. A heading by role counts as one of the second level, as ARIA has it. */
function headingLevel(element: Element, tag: string): number {
  const level = tag.length === 2 && tag.startsWith('h') ? Number(tag.charAt(1)) : 0;
  if (level >= 1 && level <= 6) return level;
  if (!hasAttributes(element) || attributeOf(element, 'role') !== 'heading') return 0;
  const stated = Number(attributeOf(element, 'aria-level'));
  return stated >= 1 && stated <= 6 ? stated : 2;
}
