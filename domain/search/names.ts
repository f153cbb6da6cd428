import Fuse from 'fuse.js';

/** Something that is found by what people call it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Other names and abbreviations. */
  readonly names: readonly string[];
}

/** One answer of a name search. */
export interface NameHit {
  readonly id: string;
  /** The other name that was typed, where it was not the name itself. */
  readonly matched: string | null;
}

/** A search by name. Without `mayGuess` only a name that holds the query as typed is an answer. */
export type NameSearch = (query: string, mayGuess?: boolean) => readonly NameHit[];

/** Long queries are slow in Fuse (krisk/Fuse#340), and no name is longer. */
const QUERY_LIMIT = 64;

/** From this length on a slip of the keyboard can be told from another word. */
const FUZZY_FROM = 4;

/** How unlike a name may be, 0 to 1: two slips in "myofascial" pass, "yoga" does not find "toga party". */
const THRESHOLD = 0.3;

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly folded: string;
  readonly isMain: boolean;
}

const FUZZY = {
  keys: ['folded'],
  includeScore: true,
  ignoreFieldNorm: true,
  ignoreLocation: true,
  threshold: THRESHOLD,
  minMatchCharLength: 2,
};

/** A misspelt name keeps at least this part of its runs of three letters: two slips in eight letters leave a third. */
const SHARED_RUNS = 0.25;

/** Names that Fuse looks at; it compares letter by letter, which over ten thousand names takes longer than a keystroke. */
const CANDIDATES = 200;

/** Finds the entries that share most runs of three letters with a query, best first. */
function createLikeness(entries: readonly Entry[]): (asked: string) => readonly Entry[] {
  let index: ReadonlyMap<string, readonly Entry[]> | undefined;
  return (asked) => {
    index ??= indexByRuns(entries);
    const wanted = runsOf(asked);
    const shared = new Map<Entry, number>();
    for (const run of wanted) for (const entry of index.get(run) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    const near = [...shared].filter(([, count]) => count >= wanted.size * SHARED_RUNS);
    return near
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, CANDIDATES)
      .map(([entry]) => entry);
  };
}

function indexByRuns(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const run of runsOf(entry.folded)) {
      const known = index.get(run);
      if (known) known.push(entry);
      else index.set(run, [entry]);
    }
  }
  return index;
}

function runsOf(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

/**
 * Makes a search over names, other names and abbreviations. What is typed exactly comes before what begins so, then
 * what holds it; only where no name holds it comes what it may have been meant to be. Each id comes once; an empty
 * query finds nothing.
 */
export function createNameSearch(items: readonly Named[]): NameSearch {
  const entries = items.flatMap(({ id, name, names }) => [entryOf(id, name, true), ...names.map((other) => entryOf(id, other, false))]);
  const alike = createLikeness(entries);
  return (query, mayGuess = true) => {
    const asked = foldName(query).slice(0, QUERY_LIMIT);
    if (asked === '') return [];
    const literal = entries.flatMap((entry) => rankOf(entry, asked) ?? []);
    if (literal.length > 0 || asked.length < FUZZY_FROM || !mayGuess) return firstOfEach(literal.toSorted(byRank));
    const fuse = new Fuse(alike(asked), FUZZY);
    const guessed = fuse.search(asked).map(({ item, score = 1 }) => ({ entry: item, rank: score }));
    return firstOfEach(guessed.toSorted(byRank));
  };
}

/**
 * The answers of several searches to one query, in their order. Guesses are made only where none of them holds a name
 * as typed, so that "music" finds music therapy and not muscle pain as well.
 */
export function searchTogether(query: string, searches: readonly NameSearch[]): readonly (readonly NameHit[])[] {
  const literal = searches.map((search) => search(query, false));
  return literal.some((hits) => hits.length > 0) ? literal : searches.map((search) => search(query));
}

function entryOf(id: string, text: string, isMain: boolean): Entry {
  return { id, text, folded: foldName(text), isMain };
}

/** What of a name the search looks at: case, accents, hyphens and apostrophes are left aside. */
export function foldName(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name that was hit; the lower its rank, the better. */
interface Ranked {
  readonly entry: Entry;
  readonly rank: number;
}

/** Equally good hits: the own name before its other names, then the shorter one. */
function byRank(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || Number(b.entry.isMain) - Number(a.entry.isMain) || a.entry.folded.length - b.entry.folded.length;
}

/** `null` where the name does not hold the query. */
function rankOf(entry: Entry, asked: string): Ranked | null {
  const { folded } = entry;
  if (folded === asked) return { entry, rank: 0 };
  if (folded.startsWith(asked)) return { entry, rank: 1 };
  if (folded.includes(` ${asked}`)) return { entry, rank: 2 };
  return folded.includes(asked) && asked.length > 2 ? { entry, rank: 3 } : null;
}

function firstOfEach(ranked: readonly Ranked[]): readonly NameHit[] {
  const hits = new Map<string, NameHit>();
  for (const { entry } of ranked) {
    if (!hits.has(entry.id)) hits.set(entry.id, { id: entry.id, matched: entry.isMain ? null : entry.text });
  }
  return [...hits.values()];
}
