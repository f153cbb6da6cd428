import { describe, expect, test } from 'vitest';
import { compileLexicon, type LexiconEntry } from '@/domain/matcher/lexicon';
import type { GoldKind } from '../../support/golden/gold';
import { createEngine } from '../../support/golden/judge-page';
import { parsePassages } from '../../support/golden/parse-gold';
import { formatCoverage, formatReport } from '../../support/golden/report';
import { f1, isPassed, precision, recall, scorePage, tallyBy, tallyMentions, tallyTherapies, toFigures } from '../../support/golden/score';
import { fallShort, floorOf, parseThresholds } from '../../support/golden/thresholds';

const name = (pattern: string, target: string, tier: 0 | 1 | 2): LexiconEntry => ({ pattern, target, isTherapy: true, tier });
const ENGINE = createEngine(
  compileLexicon([
    name('reiki', 'reiki', 0),
    name('shiatsu', 'shiatsu', 0),
    name('yoga', 'yoga', 1),
    name('acceptance therapy', 'act', 0),
    name('ACT', 'act', 2),
  ]),
);
const IDS = new Set(['reiki', 'shiatsu', 'yoga', 'act']);

function score(text: string, kind: GoldKind = 'passages') {
  return parsePassages(`=== a\n${text}`, 'f.md', kind, IDS).pages.map((page) => scorePage(page, ENGINE));
}

const missed = (text: string) =>
  score(text).flatMap(({ misses }) => misses.map(({ around, ids, line, tier }) => [ids.join('|'), around, line, tier]));
const falsely = (text: string) =>
  score(text).flatMap(({ falseMarks }) => falseMarks.map(({ around, ids, line, tier }) => [ids.join('|'), around, line, tier]));

describe('a page', () => {
  test('without a fault passes', () => {
    expect(score('Some [reiki](reiki) and [yoga](yoga).').map(isPassed)).toEqual([true]);
  });

  test('a wrong gold is told as a miss and as a false mark', () => {
    const text = 'Text.\n\nSome [reiki](shiatsu).';
    expect(missed(text)).toEqual([['shiatsu', 'Some [reiki].', 4, undefined]]);
    expect(falsely(text)).toEqual([['reiki', 'Some [reiki].', 4, 0]]);
  });

  test('a mention too few is a false mark, one too many a miss', () => {
    expect(falsely('Some reiki.')).toEqual([['reiki', 'Some [reiki].', 2, 0]]);
    expect(missed('Some [laying on of hands](reiki).')).toEqual([['reiki', 'Some [laying on of hands].', 2, undefined]]);
  });

  test('what the page rules hold back is missed under its tier', () => {
    expect(missed('She teaches [yoga](yoga).')).toEqual([['yoga', 'She teaches [yoga].', 2, 1]]);
    expect(missed('[Reiki](reiki) and [ACT](act).')).toEqual([['act', 'Reiki and [ACT].', 2, 2]]);
  });

  test('evidence of a later block counts for an earlier one', () => {
    expect(score('Some [ACT](act).\n\nThat is [acceptance therapy](act).').map(isPassed)).toEqual([true]);
  });

  test('the edge of a name does not matter, its therapy and its place do', () => {
    expect(score('A [reiki treatment](reiki).').map(isPassed)).toEqual([true]);
    expect(missed('A [reiki](reiki|shiatsu).')).toHaveLength(1);
    expect(missed('[First](reiki) some reiki.')).toHaveLength(1);
    expect(missed('Reiki.\n\n[Not here](reiki).')).toHaveLength(1);
  });
});

describe('figures', () => {
  const scores = [
    ...score('[reiki](reiki), [reiki](reiki), [laying on](reiki), [pressing](shiatsu), shiatsu, yoga.'),
    ...score('No reiki here.', 'traps'),
    ...score('Nothing.', 'traps'),
    ...score('[Reiki](shiatsu).', 'lines'),
    ...score('[Reiki](reiki).', 'lines'),
  ];

  test('count mentions, and distinct therapies', () => {
    const passages = scores.slice(0, 1);
    expect(tallyMentions(passages)).toEqual({ right: 2, wrong: 2, missed: 2 });
    expect(tallyTherapies(passages)).toEqual({ right: 1, wrong: 2, missed: 1 });
    expect(tallyBy(passages, ({ ids }) => ids.join()).get('reiki')).toEqual({ right: 2, wrong: 0, missed: 1 });
  });

  test('are shares of the right kind of page', () => {
    expect(toFigures(scores)).toEqual({ precision: 0.5, recall: 0.5, mentionRecall: 0.5, falseMarksPer100Traps: 50, linesPassed: 0.5 });
    expect(toFigures([])).toEqual({ precision: 1, recall: 1, mentionRecall: 1, falseMarksPer100Traps: 0, linesPassed: 1 });
  });

  test('follow the usual formulas', () => {
    const tally = { right: 6, wrong: 2, missed: 4 };
    expect([precision(tally), recall(tally)]).toEqual([0.75, 0.6]);
    expect(f1(tally)).toBeCloseTo(2 / 3);
    expect(f1({ right: 0, wrong: 1, missed: 1 })).toBe(0);
  });

  test('are printed with every miss and false mark', () => {
    const report = formatReport(scores);
    expect(report).toContain('f.md:2 a reiki (no such name): reiki, reiki, [laying on], pressing');
    expect(report).toContain('2 traps, 1 passed, 1 false marks');
    expect(report).toContain('2 one-line cases, 1 passed');
    expect(
      formatCoverage(
        scores.map(({ page }) => page),
        ['reiki', 'act'],
      ),
    ).toMatch(/^reiki +1 passages: reiki ×2, laying on\nact +0 passages: $/);
  });
});

describe('thresholds', () => {
  const target = { precision: 0.9, recall: 0.8, mentionRecall: 0.7, falseMarksPer100Traps: 2, linesPassed: 0.6 };

  test('equal is enough, below is told', () => {
    expect(fallShort(target, target)).toEqual([]);
    const below = { precision: 0.89, recall: 0.79, mentionRecall: 0.69, falseMarksPer100Traps: 2.1, linesPassed: 0.59 };
    expect(fallShort(below, target).map((line) => line.split(' ')[0])).toEqual(Object.keys(target).toSorted((a, b) => order(a) - order(b)));
  });

  test('a baseline takes the place of its target only', () => {
    expect(floorOf(parseThresholds(JSON.stringify({ target, baseline: { recall: 0.5 } })))).toEqual({ ...target, recall: 0.5 });
  });

  test('a slip in the file is refused', () => {
    expect(() => parseThresholds(JSON.stringify({ target, baseline: { recal: 0.5 } }))).toThrow(/recal/);
    expect(() => parseThresholds(JSON.stringify({ target: { ...target, precision: 97 }, baseline: {} }))).toThrow(/<=1/);
  });
});

/** The report names the shares first. */
function order(key: string): number {
  return ['precision', 'recall', 'mentionRecall', 'linesPassed', 'falseMarksPer100Traps'].indexOf(key);
}
