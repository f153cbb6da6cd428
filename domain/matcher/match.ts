import { normalizeText, originalOffset, type NormalizedText } from '../text/normalize.ts';
import { itemsBefore } from './coordination.ts';
import { TailGroup } from './tail-group.ts';
import { isSpace, isWordUnit, stepOver } from './characters.ts';
import { createWordTable } from './word-table.ts';
import { readPieces, type Lexicon, type Tail } from './lexicon.ts';
import type { NameNeed, NameRule } from './name-rule.ts';
import { isSurname } from './surname.ts';

/** A name of a therapy or a condition in a text. */
export interface Match {
  /** `other`: the name of a therapy where its neighbours say that something else is meant ("Lenovo Yoga"). */
  readonly kind: 'therapy' | 'condition' | 'other';
  /** Id of the therapy or condition. */
  readonly id: string;
  /** 0 distinctive, 1 everyday word, 2 abbreviation. */
  readonly tier: 0 | 1 | 2;
  /** UTF-16 offsets into the text that was given, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Given where what stands around the name decides whether it is meant. */
  readonly sense?: Sense;
  /** The same place as a name of other therapies that share the spelling. */
  readonly others?: readonly Match[];
}

/** What decides, in the text around a name, whether it is meant. Word lists are read by `word-list.ts`. */
export interface Sense {
  /** An abbreviation's exact spelling; empty for other names. */
  readonly form: string;
  /** Words that speak for this very name. */
  readonly own: string;
  /** Words of the therapy's field, as in `Lexicon.fields`. */
  readonly field: string;
  /** Words that speak against it. */
  readonly against: string;
  /** Words of other worlds, against any abbreviation. */
  readonly elsewhere: string;
  readonly only: NameNeed | undefined;
  /** The name is a surname, too. */
  readonly surname?: true;
}

/** Finds names in one text, in order, longest first, without overlap. */
export type Matcher = (text: string) => readonly Match[];

/** The vocabulary with the ids of its targets. */
interface Names extends Lexicon {
  readonly ids: readonly string[];
}

/**
 * Makes the matcher of a compiled vocabulary. One pass over the text, one table look-up a word; a name is compared
 * only where its first word stands. Rules of word borders, addresses and neighbours after the detection rules 6.4.
 */
export function createMatcher(lexicon: Lexicon): Matcher {
  const table = createWordTable(lexicon.words.split(' '));
  const lines = lexicon.tails.split('\n');
  const rules = lexicon.rules.split('\n');
  const names: Names = { ...lexicon, ids: readPieces(lexicon.targets).split(' ') };
  /** Of the first words that a page has shown. */
  const groups: (TailGroup | undefined)[] = [];

  /** `onName` is told of each name once it has been added to the list. */
  function find(normalized: NormalizedText, onName?: (found: Match[], start: number, stop: number) => void): readonly Match[] {
    const text = normalized.text;
    const found: Match[] = [];
    let coveredTo = 0;
    table.scan(text, (word, start, end) => {
      if (start < coveredTo) return;
      const group = (groups[word] ??= new TailGroup(lines[word] ?? '', rules));
      for (const tail of group.at(text, end)) {
        const stop = tailEnd(text, end, tail.rest);
        if (stop < 0 || !isWritten(text, start, stop, tail)) continue;
        coveredTo = stop;
        found.push(toMatches(names, tail, normalized, start, stop));
        if (tail.rest !== '' && found.at(-1)?.kind === 'therapy') onName?.(found, start, stop);
        return;
      }
    });
    return found;
  }

  return function match(original) {
    const normalized = normalizeText(original);
    return find(normalized, (found, start, stop) => {
      const items = itemsBefore(normalized.text, start, stop, (text) => find({ text, offsets: null }));
      for (const item of items) addItem(found, toOriginal(item, normalized));
    });
  };
}

/** Puts an item in its place. A shorter name within it gives way: "massage and physical therapists" says "massage therapists". */
function addItem(found: Match[], item: Match): void {
  const at = found.findLastIndex((each) => each.end <= item.start) + 1;
  const behind = found.findLastIndex((each) => each.start < item.end) + 1;
  if (found.slice(at, behind).every((each) => each.start >= item.start && each.end <= item.end)) found.splice(at, behind - at, item);
}

function toOriginal(match: Match, normalized: NormalizedText): Match {
  const start = originalOffset(normalized, match.start);
  const end = originalOffset(normalized, match.end - 1) + 1;
  const others = match.others?.map((each) => ({ ...each, start, end }));
  return { ...match, start, end, ...(others ? { others } : {}) };
}

/** A name and the others that are spelt alike. What its neighbours forbid still covers any shorter name within it. */
function toMatches(names: Names, tail: Tail, normalized: NormalizedText, start: number, stop: number): Match {
  const isMeant = ({ rule }: Tail) =>
    !rule || !(isForbiddenByNeighbour(normalized.text, start, stop, rule) || (rule.surname && isSurname(normalized.text, start, stop)));
  const [first, ...others] = [tail, ...(tail.twins ?? [])].filter(isMeant).map((each) => toMatch(names, each, normalized, start, stop));
  if (!first) return { ...toMatch(names, tail, normalized, start, stop), kind: 'other' };
  return others.length === 0 ? first : { ...first, others };
}

function toMatch(names: Names, tail: Tail, normalized: NormalizedText, start: number, stop: number): Match {
  const sense = senseOf(names, tail);
  return {
    kind: tail.target < names.therapyCount ? 'therapy' : 'condition',
    id: names.ids[tail.target] ?? '',
    tier: tail.tier,
    start: originalOffset(normalized, start),
    // The end of the last character, not the start of the next one: an unseen character between them is not ours.
    end: originalOffset(normalized, stop - 1) + 1,
    ...(sense ? { sense } : {}),
  };
}

/** Abbreviations of therapies always need a look around, other names where their rule says so. */
function senseOf(names: Names, { target, tier, rule, exact = '' }: Tail): Sense | undefined {
  if (target >= names.therapyCount || (tier !== 2 && !rule?.notWith && !rule?.context && !rule?.surname)) return undefined;
  return {
    form: exact,
    own: rule?.context ?? '',
    field: names.fields[parseInt(names.fieldOf.charAt(target), 36)] ?? '',
    against: rule?.notWith ?? '',
    elsewhere: tier === 2 ? names.elsewhere : '',
    only: rule?.only,
    ...(rule?.surname ? { surname: true } : {}),
  };
}

/** Where the rest of a name ends if it stands at `from`, or -1. */
function tailEnd(text: string, from: number, rest: string): number {
  let at = from;
  for (let i = 0; i < rest.length && at >= 0; i++) at = stepOver(rest.charCodeAt(i), text, at);
  return at;
}

function isWritten(text: string, start: number, stop: number, tail: Tail): boolean {
  if (isWordUnit(text.charCodeAt(stop)) || isWordUnit(text.charCodeAt(start - 1))) return false;
  if (tail.exact !== undefined && text.slice(start, stop) !== tail.exact) return false;
  return !isInsideAddress(text, start, stop);
}

/** E-mail and web addresses, handles, hashtags, file names, identifiers. */
function isInsideAddress(text: string, start: number, stop: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '@' || before === '#' || before === '_' || before === '\\') return true;
  const after = text.charAt(stop);
  if (after === '@' || after === '_' || after === '\\' || (after === '.' && isWordUnit(text.charCodeAt(stop + 1)))) return true;
  if (before === '.' && isWordUnit(text.charCodeAt(start - 2))) return true;
  return (GLUE.includes(before) || GLUE.includes(after)) && ADDRESS.test(tokenAround(text, start, stop));
}

/** Signs that stand inside addresses and paths, but between words of prose as well. The empty string is in it too. */
const GLUE = '/-=+%&?:~';
/** An address, a path of two parts at least, a hashtag with hyphens, a group ("r/yoga"). */
const ADDRESS = /:\/\/|^www\.|@|\w\.[a-z]{2,}(\/|$)|[?&]\w+=|^[(["']*#\w|^[.~]?\/[\w.-]+\/|^\/?[ru]\/\w/i;
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

function isForbiddenByNeighbour(text: string, start: number, stop: number, rule: NameRule): boolean {
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
