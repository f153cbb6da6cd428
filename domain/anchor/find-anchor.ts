import type { Anchor } from './anchor.ts';
import { foldSpace, headingPath, type PageText } from './page-text.ts';
import { closestTo, similarity } from './similarity.ts';

/**
 * Where an anchor's words stand in a page now.
 * `exact`: the same words with the same words around them. `moved`: the same words, in other surroundings that still
 * leave no doubt. `approximate`: probably here, but changed or to be mistaken for another place, so the reader is asked.
 * `not-found`: nothing on the page comes near; the page may still be loading.
 */
export type Anchoring =
  { readonly kind: 'exact' | 'moved' | 'approximate'; readonly start: number; readonly end: number } | { readonly kind: 'not-found' };

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The words are those of the anchor, to the letter. */
  readonly isVerbatim: boolean;
}

interface Judged extends Candidate {
  /** Likeness of the words, of those before and of those behind, 0 to 1; null where too few were kept to tell. */
  readonly words: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly sameSection: boolean;
  readonly score: number;
}

/** Least kept context that tells one place from another, in characters: "the " stands everywhere. */
const TELLING = 12;
/** From here on two contexts are the same but for a character or two. */
const SAME = 0.9;
/** Below this the words are others. */
const ALIKE = 0.6;
/** Lead in score over the next candidate, below which the reader is asked. */
const LEAD = 0.12;
/** Share of characters in which changed words may differ. */
const CHANGED = 0.4;
/** Characters that may have been put into a short sentence. */
const GROWTH = 100;
/** More places than this say nothing. */
const MOST = 500;
/** Weights of words, context, section and nearness in the score; the order of the published Hypothesis weights. */
const WEIGHTS = { words: 0.5, before: 0.2, after: 0.2, section: 0.07, near: 0.03 } as const;

/**
 * Finds an anchor's place in a page. Guarantees: `exact` and `moved` are given only where the words are the same to the
 * letter (white space apart) and their surroundings speak for one place alone; any doubt gives `approximate`.
 */
export function findAnchor(page: PageText, anchor: Anchor): Anchoring {
  const text = page.text.replaceAll('\n', ' ');
  const words = foldSpace(anchor.quote.exact).trim();
  if (words === '') return { kind: 'not-found' };
  const verbatim = occurrences(text, words);
  const sure = settle(judgeAll(verbatim, page, text, anchor));
  if (sure && sure.kind !== 'approximate') return sure;
  const changed = [...betweenContexts(text, anchor, words.length), ...closestTo(text, words, CHANGED)].map(({ start, end }): Candidate => ({
    start,
    end,
    isVerbatim: text.slice(start, end) === words,
  }));
  const judged = judgeAll([...verbatim, ...changed], page, text, anchor).filter((each) => each.words >= ALIKE);
  return settle(judged) ?? { kind: 'not-found' };
}

function occurrences(text: string, words: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length, isVerbatim: true });
  }
  return found;
}

/** What stands now between the words before and the words behind. */
function betweenContexts(text: string, { quote }: Anchor, length: number): readonly { readonly start: number; readonly end: number }[] {
  const prefix = foldSpace(quote.prefix);
  const suffix = foldSpace(quote.suffix);
  if (prefix.trim().length < TELLING || suffix.trim().length < TELLING) return [];
  return occurrences(text, prefix).flatMap(({ end: start }) => {
    const end = text.indexOf(suffix, start);
    const isNear = end > start && end - start <= 2 * length + GROWTH;
    return isNear ? [{ start, end }] : [];
  });
}

function judgeAll(candidates: readonly Candidate[], page: PageText, text: string, anchor: Anchor): readonly Judged[] {
  const distinct = new Map(candidates.map((each) => [`${each.start}-${each.end}`, each]));
  return [...distinct.values()].map((each) => judge(each, page, text, anchor)).toSorted((a, b) => b.score - a.score || a.start - b.start);
}

function judge(candidate: Candidate, page: PageText, text: string, { quote, position, headings }: Anchor): Judged {
  const { start, end } = candidate;
  const words = candidate.isVerbatim ? 1 : similarity(foldSpace(quote.exact).trim(), text.slice(start, end));
  const prefix = foldSpace(quote.prefix);
  const suffix = foldSpace(quote.suffix);
  // A little more than was kept, so that a word put in between does not push the rest out of sight.
  const before =
    prefix.trim().length < TELLING ? null : similarity(prefix, text.slice(Math.max(0, start - prefix.length - TELLING), start));
  const after = suffix.trim().length < TELLING ? null : similarity(suffix, text.slice(end, end + suffix.length + TELLING));
  const sameSection = headings.length > 0 && headingPath(page, start).at(-1) === headings.at(-1);
  const near = position === null ? 0 : 1 - Math.min(1, Math.abs(start - position.start) / Math.max(1, text.length));
  const score =
    WEIGHTS.words * words +
    WEIGHTS.before * (before ?? 0) +
    WEIGHTS.after * (after ?? 0) +
    (sameSection ? WEIGHTS.section : 0) +
    WEIGHTS.near * near;
  return { ...candidate, words, before, after, sameSection, score };
}

/** The best candidate, and how sure it is. Null where there is none. `judged`: best first. */
function settle(judged: readonly Judged[]): Exclude<Anchoring, { kind: 'not-found' }> | null {
  const [best] = judged;
  if (!best) return null;
  const { start, end } = best;
  const rival = judged.find((each) => each !== best && (each.end <= start || each.start >= end));
  const leads = !rival || best.score - rival.score >= LEAD;
  const contexts = [best.before, best.after].filter((each) => each !== null);
  const isSame = contexts.length > 0 && contexts.every((each) => each >= SAME);
  if (!best.isVerbatim || !leads || contexts.length === 0) return { kind: 'approximate', start, end };
  if (isSame) return { kind: 'exact', start, end };
  return { kind: contexts.some((each) => each >= SAME) ? 'moved' : 'approximate', start, end };
}
