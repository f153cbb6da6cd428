import { firstChildOf, firstMatching, matchesSelector, nextSiblingOf, parentOf, shadowRootOf, tagOf, textOf } from './dom';
import { INLINE_TAGS, NOT_PLAIN, SKIPPED_BY_ATTRIBUTE, SKIPPED_TAG_SET } from './tags';
import { Run, type TextBlock } from './text-run';

/** What a reader tells while it goes along. */
export interface BlockSink {
  readonly onBlock: (block: TextBlock) => void;
  readonly onShadowRoot: (root: ShadowRoot) => void;
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
}

/** More children than this are taken one a step. */
const MANY_CHILDREN = 200;
/** Longer runs are cut at a space: no block costs more than one short slice. */
const LONGEST_RUN = 20_000;

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
    this.#run = new Run(sink.onBlock, LONGEST_RUN);
    this.#enterBlock(root);
  }

  /** Goes on by one node. False when there is nothing left. */
  step(): boolean {
    const frame = this.#stack.at(-1);
    if (!frame) return false;
    const node = frame.next;
    if (!node) this.#leave();
    else if (parentOf(node) !== frame.node) this.#lose();
    else if (!(node instanceof Text) || this.#readText(node, frame)) {
      frame.next = nextSiblingOf(node);
      frame.taken = 0;
      if (node instanceof Element) this.#visitElement(node);
    }
    return true;
  }

  #enterBlock(node: Element | ShadowRoot): void {
    const shadow = node instanceof Element ? shadowRootOf(node) : null;
    if (shadow) this.#sink.onShadowRoot(shadow);
    const level = node instanceof Element ? headingLevel(node) : 0;
    if (level > 0) this.#run.section = { level };
    this.#run.owner = node;
    this.#run.isHeading ||= level > 0;
    const text = node instanceof Element ? plainText(node) : null;
    if (text !== null) {
      this.#run.add(node, text, 0);
      this.#resume();
    } else this.#push(node, false);
  }

  #push(node: Element | ShadowRoot, inline: boolean): void {
    this.#stack.push({ node, next: firstChildOf(node), taken: 0, inline, isHeading: this.#run.isHeading });
  }

  #leave(): void {
    const frame = this.#stack.pop();
    if (frame && !frame.inline) this.#resume();
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
    return this.#stack.findLast((frame) => !frame.inline);
  }

  #visitElement(element: Element): void {
    const tag = tagOf(element);
    // Ruby annotations stand above their base text, which reads on without them.
    if (tag === 'rt' || tag === 'rp') return;
    if (SKIPPED_TAG_SET.has(tag) || matchesSelector(element, SKIPPED_BY_ATTRIBUTE)) this.#run.flush();
    else if (isInline(element, tag)) this.#push(element, true);
    else {
      this.#run.flush();
      if (!this.#shallow) this.#enterBlock(element);
    }
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
function plainText(element: Element): string | null {
  if (element instanceof HTMLFormElement || element.childElementCount > MANY_CHILDREN) return null;
  const isLeaf = element.firstElementChild === null;
  if (!isLeaf && firstMatching(element, NOT_PLAIN)) return null;
  const text = textOf(element);
  // "YogaMassage": two words that meet without a space may be separate boxes, which only a closer look can tell.
  return text.length > LONGEST_RUN || (!isLeaf && /[a-z][A-Z]/.test(text)) ? null : text;
}

/** Whether an element stands within a line of text. */
export function isInline(element: Element, tag: string): boolean {
  if (INLINE_TAGS.has(tag)) return true;
  // Custom elements may be either; known blocks never reach getComputedStyle.
  return tag.includes('-') && !shadowRootOf(element) && getComputedStyle(element).display.startsWith('inline');
}

/** 1 to 6, or 0 for what is no heading. A heading by role alone counts as one of the second level. */
function headingLevel(element: Element): number {
  const level = /^h([1-6])$/.exec(tagOf(element))?.[1];
  if (level) return Number(level);
  return element.getAttribute('role') === 'heading' ? 2 : 0;
}
