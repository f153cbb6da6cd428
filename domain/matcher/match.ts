import { normalizeText, originalOffset, type NormalizedText } from '../text/normalize.ts';
import { createWordTable } from './word-table.ts';
import { parseTails, type Lexicon, type NeighbourRule, type Tail } from './lexicon.ts';

/** A name of a therapy or a condition in a text. */
export interface Match {
  readonly kind: 'therapy' | 'condition';
  /** Id of the therapy or condition. */
  readonly id: string;
  /** 0 distinctive, 1 everyday word, 2 abbreviation. */
  readonly tier: 0 | 1 | 2;
  /** UTF-16 offsets into the text that was given, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Finds names in one text, in order, longest first, without overlap. */
export type Matcher = (text: string) => readonly Match[];

/**
 * Makes the matcher of a compiled vocabulary. One pass over the text, one table look-up a word; a name is compared
 * only where its first word stands. Rules of word borders, addresses and neighbours after the detection rules 6.4.
 */
export function createMatcher(lexicon: Lexicon): Matcher {
  const table = createWordTable(lexicon.words.split(' '));
  const lines = lexicon.tails.split('\n');
  const parsed: (readonly Tail[] | undefined)[] = [];
  const tailsOf = (word: number) => (parsed[word] ??= parseTails(lines[word] ?? '', lexicon.rules));

  return function match(original) {
    const normalized = normalizeText(original);
    const text = normalized.text;
    const found: Match[] = [];
    let coveredTo = 0;
    table.scan(text, (word, start, end) => {
      if (start < coveredTo) return;
      for (const tail of tailsOf(word)) {
        const stop = tailEnd(text, end, tail.rest);
        if (stop < 0 || !isMeant(text, start, stop, tail)) continue;
        coveredTo = stop;
        found.push(toMatch(lexicon, tail, normalized, start, stop));
        return;
      }
    });
    return found;
  };
}

function toMatch(lexicon: Lexicon, tail: Tail, normalized: NormalizedText, start: number, stop: number): Match {
  return {
    kind: tail.target < lexicon.therapyCount ? 'therapy' : 'condition',
    id: lexicon.targets[tail.target] ?? '',
    tier: tail.tier,
    start: originalOffset(normalized, start),
    // The end of the last character, not the start of the next one: an unseen character between them is not ours.
    end: originalOffset(normalized, stop - 1) + 1,
  };
}

const SPACE = 32;
const HYPHEN = 45;
const JOINT = 126;

/** Where the rest of a name ends if it stands at `from`, or -1. A space stands for any run of white space, `~` for that or a hyphen. */
function tailEnd(text: string, from: number, rest: string): number {
  let at = from;
  for (let i = 0; i < rest.length; i++) {
    const wanted = rest.charCodeAt(i);
    if (wanted === JOINT && text.charCodeAt(at) === HYPHEN) {
      at++;
      continue;
    }
    if (wanted === SPACE || wanted === JOINT) {
      const before = at;
      while (isSpace(text.charCodeAt(at))) at++;
      if (at === before) return -1;
      continue;
    }
    if (foldCase(text.charCodeAt(at)) !== wanted) return -1;
    at++;
  }
  return at;
}

function isMeant(text: string, start: number, stop: number, tail: Tail): boolean {
  if (isWordUnit(text.charCodeAt(stop)) || isWordUnit(text.charCodeAt(start - 1))) return false;
  if (tail.exact !== undefined && text.slice(start, stop) !== tail.exact) return false;
  if (isInsideAddress(text, start, stop)) return false;
  return !tail.rule || !isForbiddenByNeighbour(text, start, stop, tail.rule);
}

/** E-mail and web addresses, handles, hashtags, file names, identifiers. */
function isInsideAddress(text: string, start: number, stop: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '@' || before === '#' || before === '_' || before === '\\') return true;
  const after = text.charAt(stop);
  if (after === '@' || after === '_' || (after === '.' && isWordUnit(text.charCodeAt(stop + 1)))) return true;
  if (before === '.' && isWordUnit(text.charCodeAt(start - 2))) return true;
  if (before !== '/' && before !== '-' && before !== '=' && after !== '/' && after !== '-') return false;
  return ADDRESS.test(tokenAround(text, start, stop));
}

const ADDRESS = /:\/\/|^www\.|@|\w\.[a-z]{2,}(\/|$)|[?&]\w+=/i;
const TOKEN_REACH = 200;

function tokenAround(text: string, start: number, stop: number): string {
  let from = start;
  while (from > 0 && start - from < TOKEN_REACH && !isSpace(text.charCodeAt(from - 1))) from--;
  let to = stop;
  while (to < text.length && to - stop < TOKEN_REACH && !isSpace(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

/** Longest run of neighbouring text looked at for block words. */
const NEIGHBOUR_REACH = 40;

function isForbiddenByNeighbour(text: string, start: number, stop: number, rule: NeighbourRule): boolean {
  const before = text
    .slice(Math.max(0, start - NEIGHBOUR_REACH), start)
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trimEnd();
  const after = text
    .slice(stop, stop + NEIGHBOUR_REACH)
    .toLowerCase()
    .replace(/^'s\b/, '')
    .replace(/[\s-]+/g, ' ')
    .trimStart();
  return rule.notAfter.some((words) => endsWithWords(before, words)) || rule.notBefore.some((words) => startsWithWords(after, words));
}

function endsWithWords(text: string, words: string): boolean {
  return text.endsWith(words) && !isWordUnit(text.charCodeAt(text.length - words.length - 1));
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !isWordUnit(text.charCodeAt(words.length));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** ASCII upper case to lower; everything else as it is. */
function foldCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Letters and digits. Beyond ASCII only letters are left after normalising, so all of it counts. NaN: outside. */
function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 128;
}
