import { isWordUnit, stepOver } from './characters.ts';
import { parseTails, readPieces, type Tail } from './lexicon.ts';
import { lettersOf, nextBit } from './next-letters.ts';
import { closingBrace, someChoice, type Continuation } from './unfold.ts';

const BACKSLASH = 92;
const OPEN = 123;
const NONE: readonly Tail[] = [];

/** One rest of a line, still folded. */
interface Item {
  readonly from: number;
  readonly to: number;
  /** `=<code>`, its own or that of the item before it. */
  readonly code: string;
  /** With which letters it may begin, as {@link lettersOf} says. */
  readonly letters: number;
}

/**
 * All names with one first word: a line of `Lexicon.tails`, taken apart when a page first shows the word. Nearly every
 * first word on a page ("back", "pain") goes on as no name does: one letter tells that, and only rests that begin with
 * it are compared, folded as they are. Spellings are written out for rests that stand on the page.
 */
export class TailGroup {
  readonly #line: string;
  readonly #rules: readonly string[];
  readonly #items: readonly Item[];
  readonly #letters: number;
  /** Spellings that were written out, by the numbers of the items that they come from. */
  readonly #known = new Map<string, readonly Tail[]>();

  constructor(line: string, rules: readonly string[]) {
    this.#line = readPieces(line);
    this.#rules = rules;
    this.#items = readItems(this.#line);
    this.#letters = this.#items.reduce((letters, item) => letters | item.letters, 0);
  }

  /**
   * The names of which the rest stands in `text` at `at`, behind their first word, longest first, with all other
   * spellings of the same record line: whoever asks compares each.
   */
  at(text: string, at: number): readonly Tail[] {
    const bit = nextBit(text, at);
    if ((this.#letters & bit) === 0) return NONE;
    const fitting: number[] = [];
    for (let i = 0; i < this.#items.length; i++) {
      const item = this.#items[i];
      if (item && (item.letters & bit) !== 0 && fits(this.#line, item.from, item.to, null, text, at)) fitting.push(i);
    }
    return fitting.length === 0 ? NONE : this.#read(fitting);
  }

  #read(numbers: readonly number[]): readonly Tail[] {
    const key = numbers.join();
    const tails = this.#known.get(key) ?? this.#parse(numbers);
    this.#known.set(key, tails);
    return tails;
  }

  #parse(numbers: readonly number[]): readonly Tail[] {
    const items = numbers.flatMap((number) => this.#items[number] ?? []);
    return parseTails(items.map(({ from, to, code }) => this.#line.slice(from, to) + code).join('|'), this.#rules);
  }
}

function readItems(line: string): readonly Item[] {
  const items: Item[] = [];
  let code = '';
  for (let from = 0; from <= line.length;) {
    const bar = line.indexOf('|', from);
    const end = bar < 0 ? line.length : bar;
    const equals = line.indexOf('=', from);
    const to = equals < 0 || equals > end ? end : equals;
    if (to < end) code = line.slice(to, end);
    items.push({ from, to, code, letters: lettersOf(line, from, to) });
    from = end + 1;
  }
  return items;
}

/** Whether some spelling of the pattern `line[from, to)`, and of what follows it, stands in the text. */
function fits(line: string, from: number, to: number, next: Continuation | null, text: string, start: number): boolean {
  let at = start;
  for (let i = from; i < to; i++) {
    let wanted = line.charCodeAt(i);
    if (wanted === BACKSLASH) wanted = line.charCodeAt(++i);
    if (wanted === OPEN) {
      const [rest, here] = [{ from: closingBrace(line, i) + 1, to, next }, at];
      return someChoice(line, i, rest.from, (begin, end) => fits(line, begin, end, rest, text, here));
    }
    at = stepOver(wanted, text, at);
    if (at < 0) return false;
  }
  if (next) return fits(line, next.from, next.to, next.next, text, at);
  return !isWordUnit(text.charCodeAt(at));
}
