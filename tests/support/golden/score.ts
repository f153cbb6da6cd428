import type { GoldKind, GoldMention, GoldPage } from './gold.ts';
import type { Engine, Mark } from './judge-page.ts';

/** Right marks, marks that are wrong, mentions that are not marked. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** A disagreement between corpus and engine. */
export interface Disagreement {
  readonly page: GoldPage;
  readonly line: number;
  readonly ids: readonly string[];
  /** The words with some of the text around, themselves in brackets. */
  readonly around: string;
  /** Tier of the name; undefined where the records hold no such name. */
  readonly tier: number | undefined;
}

/** How one page was judged. */
export interface PageScore {
  readonly page: GoldPage;
  readonly right: readonly { readonly ids: readonly string[]; readonly tier: number }[];
  readonly misses: readonly Disagreement[];
  readonly falseMarks: readonly Disagreement[];
}

/**
 * Compares the marks of a page with its annotations. A mention is found where a mark of the same therapy (or the same
 * choice of therapies) overlaps it; a mark that overlaps no such mention is a false one.
 */
export function scorePage(page: GoldPage, engine: Engine): PageScore {
  const marks = engine.judge(page);
  const mentions = page.blocks.flatMap((block, i) => block.mentions.map((mention) => ({ block: i, mention })));
  const agrees = (mark: Mark, block: number, mention: GoldMention) =>
    mark.block === block && mark.start < mention.end && mention.start < mark.end && sameIds(mark.ids, mention.ids);
  const right: PageScore['right'][number][] = [];
  const misses: Disagreement[] = [];
  for (const { block, mention } of mentions) {
    const mark = marks.find((each) => agrees(each, block, mention));
    if (mark) right.push({ ids: mention.ids, tier: mark.tier });
    else misses.push(toMiss(page, block, mention, engine));
  }
  const falseMarks = marks
    .filter((mark) => !mentions.some(({ block, mention }) => agrees(mark, block, mention)))
    .map((mark) => toFalseMark(page, mark));
  return { page, right, misses, falseMarks };
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function toMiss(page: GoldPage, block: number, { start, end, ids, line }: GoldMention, engine: Engine): Disagreement {
  const text = page.blocks[block]?.text ?? '';
  const tier = engine.tierOf(text.slice(start, end), ids[0] ?? '');
  return { page, line, ids, around: wordsAround(text, start, end), tier };
}

function toFalseMark(page: GoldPage, { block, start, end, ids, tier }: Mark): Disagreement {
  const { text, line } = page.blocks[block] ?? { text: '', line: page.line };
  return { page, line, ids, around: wordsAround(text, start, end), tier };
}

const REACH = 45;

function wordsAround(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - REACH), start)}[${text.slice(start, end)}]${text.slice(end, end + REACH)}`;
}

export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

export function f1(tally: Tally): number {
  const sum = precision(tally) + recall(tally);
  return sum === 0 ? 0 : (2 * precision(tally) * recall(tally)) / sum;
}

/** Every mention and every mark of these pages. */
export function tallyMentions(scores: readonly PageScore[]): Tally {
  return {
    right: sumOf(scores, (score) => score.right.length),
    wrong: sumOf(scores, (score) => score.falseMarks.length),
    missed: sumOf(scores, (score) => score.misses.length),
  };
}

/** Each therapy counts once a page: as the issue judges recall ("of the distinct therapies of a passage"). */
export function tallyTherapies(scores: readonly PageScore[]): Tally {
  const distinct = (score: PageScore) => {
    const right = keysOf(score.right);
    const missed = [...keysOf(score.misses)].filter((key) => !right.has(key));
    const wrong = [...keysOf(score.falseMarks)].filter((key) => !right.has(key));
    return { right: right.size, wrong: wrong.length, missed: missed.length };
  };
  const all = scores.map(distinct);
  return { right: sumOf(all, (each) => each.right), wrong: sumOf(all, (each) => each.wrong), missed: sumOf(all, (each) => each.missed) };
}

function keysOf(items: readonly { readonly ids: readonly string[] }[]): Set<string> {
  return new Set(items.map(({ ids }) => ids.join('|')));
}

/** Counts by a key of each mention and mark: its therapy or its tier. */
export function tallyBy(
  scores: readonly PageScore[],
  keyOf: (item: { readonly ids: readonly string[]; readonly tier: number | undefined }) => string,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const count = (key: string, part: keyof Tally) => {
    const tally = tallies.get(key) ?? { right: 0, wrong: 0, missed: 0 };
    tallies.set(key, { ...tally, [part]: tally[part] + 1 });
  };
  for (const { right, misses, falseMarks } of scores) {
    for (const item of right) count(keyOf(item), 'right');
    for (const item of misses) count(keyOf(item), 'missed');
    for (const item of falseMarks) count(keyOf(item), 'wrong');
  }
  return tallies;
}

/** The figures that thresholds.json bounds. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly mentionRecall: number;
  readonly falseMarksPer100Traps: number;
  readonly linesPassed: number;
}

export function toFigures(scores: readonly PageScore[]): Figures {
  const passages = ofKind(scores, 'passages');
  const traps = ofKind(scores, 'traps');
  const lines = ofKind(scores, 'lines');
  return {
    precision: precision(tallyMentions(passages)),
    recall: recall(tallyTherapies(passages)),
    mentionRecall: recall(tallyMentions(passages)),
    falseMarksPer100Traps: traps.length === 0 ? 0 : (100 * tallyMentions(traps).wrong) / traps.length,
    linesPassed: lines.length === 0 ? 1 : lines.filter(isPassed).length / lines.length,
  };
}

export function ofKind(scores: readonly PageScore[], kind: GoldKind): readonly PageScore[] {
  return scores.filter((score) => score.page.kind === kind);
}

/** Nothing missed and nothing marked that should not be. */
export function isPassed({ misses, falseMarks }: PageScore): boolean {
  return misses.length + falseMarks.length === 0;
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
