import { normalizeText } from '../text/normalize.ts';
import { formatRule, parseRule, type NameRule } from './name-rule.ts';
import { closingBrace, unfold } from './unfold.ts';

/**
 * All names of therapies and conditions, compiled at build time. Every page pays for this object, so it holds text and
 * small numbers only, and alternatives stay folded (`low{,er}~back pain`) until their first word turns up on a page.
 */
export interface Lexicon {
  /** Ids of therapies, then ids of conditions, joined by one space, with the signs of {@link readPieces}. An entry's target is an index into this list. */
  readonly targets: string;
  /** How many of `targets` are therapies. */
  readonly therapyCount: number;
  /** Lower-case first words of all names, sorted, joined by one space. */
  readonly words: string;
  /**
   * For each first word, in the same order and one a line: the rests of its names, joined by `|`. A rest is
   * `<pattern>=<target in base 36>.<tier 0-2>[.<rule in base 36>][=<exact form>]`; without `=` it has the code of the
   * rest before it. The commonest pieces of patterns are written as one sign: see {@link readPieces}.
   */
  readonly tails: string;
  /** What decides whether a name is meant, one {@link NameRule} a line as `parseRule` reads it; rule numbers count lines. */
  readonly rules: string;
  /**
   * What is spoken of where a field's abbreviations are meant, one for each field of therapies: a word list (see
   * `word-list.ts`) of which one word counts at most, `|`, and one of which each counts.
   */
  readonly fields: readonly string[];
  /** For each therapy, in the order of `targets`, the number of its field: one character of base 36. */
  readonly fieldOf: string;
  /** Word list of worlds in which no abbreviation of ours is meant. */
  readonly elsewhere: string;
}

/** One name, as the compiler takes it. */
export interface LexiconEntry {
  /** Brace alternatives as in Bash; `~` stands for a space or a hyphen. Case is folded. */
  readonly pattern: string;
  readonly target: string;
  readonly isTherapy: boolean;
  /** 0 distinctive, 1 everyday word, 2 abbreviation in exact capitals. */
  readonly tier: 0 | 1 | 2;
  readonly rule?: NameRule;
  /** As in {@link Lexicon.fields}; one a therapy. */
  readonly field?: string;
}

/** The rest of a name behind its first word. */
export interface Tail {
  /** Lower case; empty where the name is one word. */
  readonly rest: string;
  /** Index into {@link Lexicon.targets}. */
  readonly target: number;
  readonly tier: 0 | 1 | 2;
  readonly rule: NameRule | undefined;
  /** The exact spelling that an abbreviation needs. */
  readonly exact: string | undefined;
  /** The same spelling as a name of other therapies, as far as they stand behind this one in the list. */
  readonly twins?: readonly Tail[];
}

/**
 * Compiles names into a {@link Lexicon}. Deterministic: equal names in any order give an equal result.
 * Throws for a name that does not begin with a letter or digit of a–z, 0–9: it could never be found.
 */
export function compileLexicon(entries: readonly LexiconEntry[], elsewhere = ''): Lexicon {
  const therapies = distinct(entries.filter((entry) => entry.isTherapy));
  const conditions = distinct(entries.filter((entry) => !entry.isTherapy));
  const targets = [...therapies, ...conditions];
  const targetIndex = new Map(targets.map((id, i) => [id, i]));
  const rules = distinctRules(entries);
  const groups = new Map<string, { rest: string; code: string }[]>();
  for (const entry of entries) {
    const rule = entry.rule ? `.${rules.indexOf(formatRule(entry.rule)).toString(36)}` : '';
    const code = `${(targetIndex.get(entry.target) ?? 0).toString(36)}.${entry.tier}${rule}`;
    for (const { word, rest, exact } of splitEntry(entry)) {
      const group = groups.get(word) ?? [];
      group.push({ rest, code: code + exact });
      groups.set(word, group);
    }
  }
  const words = [...groups.keys()].toSorted();
  const fields = [...new Set(entries.flatMap(({ field }) => field ?? []))].toSorted();
  const fieldOf = new Map(entries.flatMap(({ target, field }) => (field === undefined ? [] : [[target, fields.indexOf(field)]])));
  return {
    targets: abbreviate(targets.join(' ')),
    therapyCount: therapies.length,
    words: words.join(' '),
    tails: words.map((word) => abbreviate(toLine(groups.get(word) ?? []))).join('\n'),
    rules: rules.join('\n'),
    fields,
    fieldOf: fields.length === 0 ? '' : therapies.map((id) => (fieldOf.get(id) ?? 0).toString(36)).join(''),
    elsewhere,
  };
}

function distinct(entries: readonly LexiconEntry[]): string[] {
  return [...new Set(entries.map((entry) => entry.target))].toSorted();
}

function distinctRules(entries: readonly LexiconEntry[]): string[] {
  return [...new Set(entries.flatMap((entry) => (entry.rule ? [formatRule(entry.rule)] : [])))].toSorted();
}

/** An abbreviation is unfolded whole, since its exact case must be kept; other names only in their first word. */
function splitEntry({ pattern, tier }: LexiconEntry): { word: string; rest: string; exact: string }[] {
  if (tier !== 2) return splitFirstWord(normalizeText(pattern).text.toLowerCase()).map((split) => ({ ...split, exact: '' }));
  return unfold(pattern).flatMap((form) => splitFirstWord(form.toLowerCase()).map((split) => ({ ...split, exact: `=${form}` })));
}

const FIRST_WORD = /^[a-z0-9]+(?![a-z0-9{])/;

/** `{sore,bad} back{,s}` → `sore` + ` back{,s}` and `bad` + ` back{,s}`. */
function splitFirstWord(pattern: string): { word: string; rest: string }[] {
  const word = FIRST_WORD.exec(pattern)?.[0];
  if (word) return [{ word, rest: pattern.slice(word.length) }];
  return unfoldFirstGroup(pattern).flatMap(splitFirstWord);
}

/** Alternatives of the first brace group only; everything behind it stays as it is. */
function unfoldFirstGroup(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const close = closingBrace(pattern, open);
  if (open < 0 || close < 0 || !/^[a-z0-9]*$/.test(pattern.slice(0, open)))
    throw new Error(`The name "${pattern}" does not begin with a letter or digit`);
  const rest = pattern.slice(close + 1);
  return [...new Set(unfold(pattern.slice(open, close + 1)))].map((choice) => pattern.slice(0, open) + choice + rest);
}

/** The commonest pieces of patterns, each written as a sign that no name holds: a twentieth of the vocabulary's weight. */
const PIECES = {
  $: '{,s}',
  '^': 'therap{y,ies}',
  '*': 'treatment{,s}',
  '!': 'exercise',
  '<': 'training',
  '>': 'practitioner',
  '@': 'therapist',
  '%': 'disorder',
  ';': 'massage',
  ':': 'session',
  _: 'stimulation',
  '#': 'programme',
  '?': 'therapy',
  '`': 'treatment',
  '(': 'technique',
  ')': 'problem',
  '[': '{?,therapies}',
  ']': 'behavio{u,}r',
} as const;

function abbreviate(line: string): string {
  return Object.entries(PIECES).reduce((text, [sign, piece]) => text.replaceAll(piece, sign), line);
}

/** A line of {@link Lexicon.tails}, as {@link parseTails} takes it, or the list of targets, with all signs written out. */
export function readPieces(line: string): string {
  return Object.entries(PIECES).reduceRight((text, [sign, piece]) => (text.includes(sign) ? text.replaceAll(sign, piece) : text), line);
}

function toLine(group: readonly { rest: string; code: string }[]): string {
  const sorted = group.toSorted((a, b) => (a.code === b.code ? compare(a.rest, b.rest) : compare(a.code, b.code)));
  return sorted.map(({ rest, code }, i) => (code === sorted[i - 1]?.code ? rest : `${rest}=${code}`)).join('|');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Unfolds one line of {@link Lexicon.tails}: all names with one first word, longest first; among equals the
 * exact-case one first, since it is the narrower test.
 */
export function parseTails(line: string, rules: readonly string[]): readonly Tail[] {
  let code = '';
  let exact: string | undefined;
  const tails = line.split('|').flatMap((item) => {
    const [pattern = '', newCode, newExact] = item.split('=');
    if (newCode !== undefined) {
      code = newCode;
      exact = newExact;
    }
    const [target = '', tier = '', rule] = code.split('.');
    const shared = {
      target: parseInt(target, 36),
      tier: toTier(tier),
      rule: rule === undefined ? undefined : parseRule(rules[parseInt(rule, 36)] ?? ''),
      exact,
    };
    return (pattern.includes('{') ? unfold(pattern) : [pattern]).map((rest): Tail => ({ rest, ...shared }));
  });
  return withTwins(tails).toSorted(
    (a, b) => b.rest.length - a.rest.length || Number(a.exact === undefined) - Number(b.exact === undefined),
  );
}

/** Links the names that several therapies share: each to those behind it, so that the first that is meant knows the others. */
function withTwins(tails: readonly Tail[]): readonly Tail[] {
  const groups = Map.groupBy(tails, ({ rest, exact }) => `${rest}=${exact ?? ''}`);
  if (groups.size === tails.length) return tails;
  return [...groups.values()].flatMap((group) =>
    group.map((tail, i) => {
      const twins = group.slice(i + 1).filter(({ target }) => target !== tail.target);
      return twins.length > 0 ? { ...tail, twins } : tail;
    }),
  );
}

function toTier(tier: string): 0 | 1 | 2 {
  return tier === '2' ? 2 : tier === '1' ? 1 : 0;
}
