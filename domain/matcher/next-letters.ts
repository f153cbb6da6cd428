import { isSpace } from './characters.ts';
import { closingBrace, someChoice, type Continuation } from './unfold.ts';

const BACKSLASH = 92;
const OPEN = 123;
/** Bit of every character that is no letter. */
const OTHER = 1 << 26;

/**
 * With which letters a text may go on where the rest `line[from, to)` of `Lexicon.tails` stands, as bits a to z and one
 * for all else; -1 (all bits) where the rest may be empty. Guarantees: where `nextBit` of a text is not in it, the rest
 * does not stand there.
 */
export function lettersOf(line: string, from: number, to: number): number {
  return lettersBehind(line, from, to, false, null);
}

/** The bit of the character behind the white space, or the one hyphen, that stands in `text` at `at`. */
export function nextBit(text: string, at: number): number {
  let behind = at;
  if (text.charCodeAt(at) === 45) behind++;
  else while (isSpace(text.charCodeAt(behind))) behind++;
  return bitOf(text.charCodeAt(behind));
}

function lettersBehind(line: string, from: number, to: number, joined: boolean, next: Continuation | null): number {
  if (from >= to) return next ? lettersBehind(line, next.from, next.to, joined, next.next) : -1;
  const code = line.charCodeAt(from);
  if (code === OPEN) return lettersOfGroup(line, from, joined, { from: closingBrace(line, from) + 1, to, next });
  if (code === BACKSLASH) return bitOf(line.charCodeAt(from + 1));
  const isJoint = code === 126 || code === 45 || isSpace(code);
  return isJoint && !joined ? lettersBehind(line, from + 1, to, true, next) : bitOf(code);
}

function lettersOfGroup(line: string, open: number, joined: boolean, rest: Continuation): number {
  let letters = 0;
  someChoice(line, open, rest.from, (from, to) => {
    letters |= lettersBehind(line, from, to, joined, rest);
    return false;
  });
  return letters;
}

function bitOf(code: number): number {
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? 1 << (letter - 97) : OTHER;
}
