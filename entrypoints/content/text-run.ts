import { parentOf, tagOf } from './dom';
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
  readonly #onBlock: (block: TextBlock) => void;
  readonly #longest: number;
  #text = '';
  #pieces: Piece[] = [];

  constructor(onBlock: (block: TextBlock) => void, longest: number) {
    this.#onBlock = onBlock;
    this.#longest = longest;
  }

  /** Adds text that reads on without a border, unless the two nodes are laid out as separate boxes. */
  add(node: Node, text: string, from: number): void {
    if (text === '') return;
    if (this.#text !== '' && meetsWithoutSpace(this.#text, text) && isSeparateBox(this.#pieces.at(-1)?.node, node)) this.flush();
    this.#pieces.push({ node, start: this.#text.length, from });
    this.#text += text;
    if (this.#text.length > this.#longest && /\s$/.test(this.#text)) this.flush();
  }

  /** Ends the run and hands it over if it holds anything. */
  flush(): void {
    const { owner, section, isHeading } = this;
    if (owner && this.#text.trim() !== '') this.#onBlock({ owner, section, isHeading, text: this.#text, pieces: this.#pieces });
    this.#text = '';
    this.#pieces = [];
  }
}

function meetsWithoutSpace(before: string, after: string): boolean {
  return isLetter(before.charCodeAt(before.length - 1)) && isLetter(after.charCodeAt(0));
}

/** ASCII letters, and everything from the Latin-1 letters on: a \p{L} pattern would cost each page its compilation. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

/** Whether one of the two nodes lies in an inline element that is laid out as a box of its own (flex item, block). */
function isSeparateBox(a: Node | undefined, b: Node): boolean {
  return [a, b].some((node) => {
    const parent = node && parentOf(node);
    return (
      parent instanceof Element && INLINE_TAGS.has(tagOf(parent)) && !/^(inline$|contents|ruby)/.test(getComputedStyle(parent).display)
    );
  });
}
