import type { Match } from '../matcher/match';
import { isNegated } from '../text/negation.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { PassageConditions } from '../therapy/rank-findings';

/** A stretch of text and the conditions named in it. */
export interface NamedIn {
  readonly text: string;
  readonly conditions: readonly Pick<Match, 'id' | 'start' | 'end'>[];
}

/** Where a therapy is named. */
export interface Passage extends NamedIn {
  /** Place of the therapy's name in the text. */
  readonly start: number;
  readonly end: number;
  /** The headings above, nearest first. */
  readonly headings: readonly NamedIn[];
  /** The other blocks of the same section, in document order. */
  readonly section: readonly NamedIn[];
  /** Conditions of the page's title and main heading. */
  readonly page: readonly string[];
}

/** How much further away a condition seems that stands before the name, or behind a comma. */
const BEFORE = 3;
const CLAUSE = 60;

/**
 * What a passage is about, nearest first: the conditions of the name's own sentence, then of its block; where these name
 * none, of the heading above. The section's other blocks and higher headings count as what the page is about. A condition
 * that is only denied ("not for migraine") is kept apart; the nearest place that speaks of it decides.
 */
export function passageConditions(passage: Passage): PassageConditions {
  const settled = new Set<string>();
  const negated: string[] = [];
  const take = (named: readonly Pick<Match, 'id' | 'start' | 'end'>[], text: string): readonly string[] => {
    const fresh = named.filter(({ id }) => !settled.has(id));
    const meant = new Set(fresh.filter(({ start, end }) => !isNegated(text, start, end)).map(({ id }) => id));
    const denied = new Set(fresh.map(({ id }) => id).filter((id) => !meant.has(id)));
    for (const id of [...meant, ...denied]) settled.add(id);
    negated.push(...denied);
    return [...meant];
  };
  const { text, conditions, headings, section } = passage;
  const [from, to] = sentenceAround(text, passage.start);
  const nearest = conditions.toSorted((a, b) => distance(passage, a) - distance(passage, b));
  const inSentence = take(
    nearest.filter(({ start }) => start >= from && start < to),
    text,
  );
  const inBlock = take(nearest, text);
  const inHeadings = headings.map((heading) => take(heading.conditions, heading.text));
  const inSection = section.flatMap((block) => take(block.conditions, block.text));
  const own = [...inSentence, ...inBlock];
  const lead = own.length > 0 ? [] : (inHeadings.find((each) => each.length > 0) ?? []);
  const around = [...inHeadings.flat(), ...inSection, ...passage.page].filter((id) => !lead.includes(id) && !negated.includes(id));
  return { passage: [...own, ...lead], page: [...new Set(around)].filter((id) => !own.includes(id)), negated };
}

/** "Yoga for anxiety and massage for back pain": what follows a name is nearer to it than what stands before. */
function distance({ text, start, end }: Passage, named: Pick<Match, 'start' | 'end'>): number {
  const isBefore = named.end <= start;
  const between = isBefore ? text.slice(named.end, start) : text.slice(end, named.start);
  return between.length * (isBefore ? BEFORE : 1) + (/[,;:—–]|\b(?:but|while|whereas)\b/.test(between) ? CLAUSE : 0);
}
