import { closingBrace } from './unfold.ts';

const BACKSLASH = 92;
const OPEN = 123;
const COMMA = 44;
const CLOSE = 125;
const SPACE = 32;
const HYPHEN = 45;
const JOINT = 126;

/**
 * Of a line of `Lexicon.tails`, those rests of which some spelling stands in `text` at `at`, each with its code, as a
 * line of the same kind; empty where there is none. Reads the folded line as it is: nearly every first word on a page
 * ("back", "pain") goes on otherwise, and unfolding all its names would cost a page more than all the rest.
 */
export function fittingTails(line: string, text: string, at: number): string {
  let fitting = '';
  let code = '';
  for (let from = 0; from <= line.length;) {
    const bar = line.indexOf('|', from);
    const to = bar < 0 ? line.length : bar;
    const equals = line.indexOf('=', from);
    const end = equals < 0 || equals > to ? to : equals;
    if (end < to) code = line.slice(end, to);
    if (fits(line, from, end, null, text, at)) fitting += (fitting === '' ? '' : '|') + line.slice(from, end) + code;
    from = to + 1;
  }
  return fitting;
}

/** What is to stand behind an alternative: the rest of the pattern around its group. */
interface Continuation {
  readonly from: number;
  readonly to: number;
  readonly next: Continuation | null;
}

/** Whether some spelling of the pattern `line[from, to)`, and of what follows it, stands in the text. */
function fits(line: string, from: number, to: number, next: Continuation | null, text: string, start: number): boolean {
  let at = start;
  for (let i = from; i < to; i++) {
    let wanted = line.charCodeAt(i);
    if (wanted === BACKSLASH) wanted = line.charCodeAt(++i);
    if (wanted === OPEN) return someChoiceFits(line, i, { from: closingBrace(line, i) + 1, to, next }, text, at);
    at = step(wanted, text, at);
    if (at < 0) return false;
  }
  if (next) return fits(line, next.from, next.to, next.next, text, at);
  return !isWordUnit(text.charCodeAt(at));
}

function someChoiceFits(line: string, open: number, rest: Continuation, text: string, at: number): boolean {
  let depth = 0;
  let from = open + 1;
  for (let i = from; i < rest.from; i++) {
    const code = line.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === OPEN) depth++;
    if (depth === 0 && (code === COMMA || code === CLOSE)) {
      if (fits(line, from, i, rest, text, at)) return true;
      from = i + 1;
    } else if (code === CLOSE) depth--;
  }
  return false;
}

/** Where the text goes on behind one wanted character, or -1. As in `match.ts`: a space stands for any white space. */
function step(wanted: number, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (wanted === JOINT && code === HYPHEN) return at + 1;
  if (wanted !== SPACE && wanted !== JOINT) return (code >= 65 && code <= 90 ? code + 32 : code) === wanted ? at + 1 : -1;
  let behind = at;
  while (isSpace(text.charCodeAt(behind))) behind++;
  return behind === at ? -1 : behind;
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13);
}

/** Letters and digits, as in `match.ts`: no name ends before one. */
function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 128;
}
