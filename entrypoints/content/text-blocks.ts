import {
  attributeOf,
  childCountOf,
  firstChildOf,
  firstMatching,
  hasAttributes,
  isElement,
  isText,
  matchesSelector,
  nextSiblingOf,
  parentOf,
  shadowRootOf,
  tagOf,
  textOf,
} from './dom';
import { kindOf, NOT_INLINE, NOT_PLAIN, SKIPPED_BY_ATTRIBUTE, type TagKind } from './tags';
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
    if (isElement(root)) this.#enterBlock(root, kindOf(tagOf(root)), hasAttributes(root));
    else this.#enterRoot(root);
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
    else if (!isText(node) || this.#readText(node, frame)) {
      frame.next = nextSiblingOf(node);
      frame.isStale = false;
      frame.taken = 0;
      if (isElement(node)) this.#visitElement(node);
    }
    return true;
  }

  #enterRoot(root: ShadowRoot): void {
    this.#run.owner = root;
    this.#push(root, false);
  }

  #enterBlock(element: Element, kind: TagKind, hasAny: boolean): void {
    const shadow = shadowRootOf(element);
    if (shadow) this.#sink.onShadowRoot(shadow);
    else if (kind === 'custom') this.#sink.onBareHost(element);
    const level = kind === 'heading' ? Number(tagOf(element).charAt(1)) : hasAny ? roleLevel(element) : 0;
    if (level > 0) this.#run.section = { level };
    this.#run.owner = element;
    this.#run.isHeading ||= level > 0;
    const text = unbrokenText(element);
    const isWanted = text !== null && this.#run.wants(text);
    if (text === null || (isWanted && firstMatching(element, NOT_PLAIN))) return this.#push(element, false);
    if (isWanted) this.#run.takeWhole(element, text);
    this.#resume();
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
    const kind = kindOf(tagOf(element));
    // Ruby annotations stand above their base text, which reads on without them.
    if (kind === 'gloss') return;
    if (kind === 'raised') return this.#visitRaised(element);
    const hasAny = kind !== 'skipped' && hasAttributes(element);
    if (kind === 'skipped' || (hasAny && matchesSelector(element, SKIPPED_BY_ATTRIBUTE))) this.#run.flush();
    else if (isInlineKind(element, kind)) this.#pushInline(element, kind);
    else {
      this.#run.flush();
      if (!this.#shallow) this.#enterBlock(element, kind, hasAny);
    }
  }

  #pushInline(element: Element, kind: TagKind): void {
    if (kind === 'custom') this.#sink.onBareHost(element);
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

/** The whole text of an element in which no border can lie; else null. */
function unbrokenText(element: Element): string | null {
  if (firstMatching(element, NOT_INLINE)) return null;
  const count = childCountOf(element);
  if (count > MANY_CHILDREN) return null;
  const text = textOf(element);
  // "YogaMassage": two words that meet without a space may be separate boxes, which only a closer look can tell.
  return text.length > LONGEST_RUN || (count > 0 && /[a-z][A-Z]/.test(text)) ? null : text;
}

/** Whether an element stands within a line of text. */
export function isInline(element: Element): boolean {
  return isInlineKind(element, kindOf(tagOf(element)));
}

function isInlineKind(element: Element, kind: TagKind): boolean {
  if (kind === 'inline') return true;
  // Custom elements may be either; known blocks never reach getComputedStyle.
  return kind === 'custom' && !shadowRootOf(element) && getComputedStyle(element).display.startsWith('inline');
}

/** Level of a heading by role, or 0. One that does not say counts as one of the second level, as ARIA has it. */
function roleLevel(element: Element): number {
  if (attributeOf(element, 'role') !== 'heading') return 0;
  const stated = Number(attributeOf(element, 'aria-level'));
  return stated >= 1 && stated <= 6 ? stated : 2;
}
