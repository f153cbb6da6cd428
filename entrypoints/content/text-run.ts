import { parentOf, tagOf, textOf } from './dom';
import { INLINE_TAGS } from './tags';

/** A stretch of a block's text that comes from one node: a text node, or an element read as a whole. */
export interface Piece {
  readonly node: Node;
  /** Offset in the block's text where it begins. */
  readonly start: number;
  /** Offset in the node's own text that `start` stands for. */
  readonly from: number;
}

/** What stands between two headings; told apart by identity alone. */
export interface Section {
  /** Level of the heading that begins it; 0 at the start of the page. */
  readonly level: number;
}

/** One line of thought: text between two block borders, joined over inline tags. */
export interface TextBlock {
  /** Null: the part that was read began after the last heading, so it belongs to whatever stands before it. */
  readonly section: Section | null;
  /** The text is a heading itself. */
  readonly isHeading: boolean;
  /** The nearest block element or shadow root around the text. */
  readonly owner: Element | ShadowRoot;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Gathers the pieces of one block's text until its border. */
export class Run {
  owner: Element | ShadowRoot | undefined;
  section: Section | null = null;
  isHeading = false;
  readonly #sink: RunSink;
  readonly #longest: number;
  #text = '';
  #pieces: Piece[] = [];

  constructor(sink: RunSink, longest: number) {
    this.#sink = sink;
    this.#longest = longest;
  }

  /** Adds text that reads on without a border, unless the two nodes are laid out as separate boxes. */
  add(node: Node, text: string, from: number): void {
    if (this.#text === '' && isBlank(text)) return;
    if (this.#text !== '' && meetsWithoutSpace(this.#text, text) && isSeparateBox(this.#pieces.at(-1)?.node, node)) this.flush();
    this.#pieces.push({ node, start: this.#text.length, from });
    this.#text += text;
    if (this.#text.length > this.#longest && /\s$/.test(this.#text)) this.flush();
  }

  /** A space that stands in no node: what follows is another word. */
  addGap(): void {
    if (this.#text !== '') this.#text += ' ';
  }

  /** Ends the run and hands it over if it is wanted. */
  flush(): void {
    if (this.#text === '') return;
    if (this.wants(this.#text)) this.#hand(this.#text, this.#pieces);
    this.#text = '';
    this.#pieces = [];
  }

  /** Whether the text of an element that is one block by itself is worth being handed over. */
  wants(text: string): boolean {
    return this.owner !== undefined && !isBlank(text) && this.#sink.wants(text, this.owner, this.isHeading);
  }

  /** Hands over the text of an element that is one block by itself and wanted. Nothing must have been added before. */
  takeWhole(node: Node, text: string): void {
    this.#hand(text, [{ node, start: 0, from: 0 }]);
  }

  #hand(text: string, pieces: readonly Piece[]): void {
    const { owner, section, isHeading } = this;
    if (owner) this.#sink.onBlock({ owner, section, isHeading, text, pieces });
  }
}

/** Who takes the blocks. */
export interface RunSink {
  /** Asked for each block before anything is made of it: most hold no name. */
  readonly wants: (text: string, owner: Element | ShadowRoot, isHeading: boolean) => boolean;
  readonly onBlock: (block: TextBlock) => void;
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 32) && text.trim() === '';
}

function meetsWithoutSpace(before: string, after: string): boolean {
  return isLetter(before.charCodeAt(before.length - 1)) && isLetter(after.charCodeAt(0));
}

/** Whether a stretch from one text node to another runs over boxes that only seem to be one word, as flex items do. */
export function runsOverBoxes(startNode: Text, endNode: Text): boolean {
  if (startNode === endNode) return false;
  const walker = document.createTreeWalker(startNode.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = startNode;
  let before = startNode;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (node.data === '') continue;
    if (meetsWithoutSpace(before.data, node.data) && isSeparateBox(before, node)) return true;
    if (node === endNode) return false;
    before = node;
  }
  return false;
}

/** ASCII letters, and everything from the Latin-1 letters on: a \p{L} pattern would cost each page its compilation. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

/**
 * Whether two nodes lie in different boxes, as flex items and inline blocks are. Single letters in boxes are one word
 * all the same: that is how letters are made to dance.
 */
function isSeparateBox(a: Node | undefined, b: Node): boolean {
  const left = a && boxAround(a);
  const right = boxAround(b);
  if (left === right) return false;
  return [left, right].some((box) => box && !(getComputedStyle(box).display === 'inline-block' && textOf(box).trim().length === 1));
}

/** The nearest inline element around a node that is laid out as a box of its own; null where the line itself is. */
function boxAround(node: Node): Element | null {
  for (let at = parentOf(node); at instanceof Element && INLINE_TAGS.has(tagOf(at)); at = parentOf(at)) {
    if (!/^(inline$|contents|ruby)/.test(getComputedStyle(at).display)) return at;
  }
  return null;
}
