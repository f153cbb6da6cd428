import { describe, expect, it } from 'vitest';
import type { ConditionName, Finding } from '@/domain/therapy/article';
import { rankFindings } from '@/domain/therapy/rank-findings';

const BROADER: Record<string, readonly string[]> = {
  'low-back-pain': ['back-pain', 'pain'],
  sciatica: ['low-back-pain', 'back-pain', 'pain'],
  'back-pain': ['pain'],
  'neck-pain': ['pain'],
  fibromyalgia: ['pain'],
  migraine: [],
  pain: [],
};

const conditions = new Map<string, ConditionName>(
  Object.entries(BROADER).map(([id, broader]) => [
    id,
    { id, name: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '), broader },
  ]),
);

function finding(condition: string, rest: Partial<Finding> = {}): Finding {
  return {
    condition,
    conditionName: condition,
    broader: BROADER[condition] ?? [],
    outcome: 'pain',
    direction: 'benefit',
    magnitude: 'small',
    certainty: ['low', 'low'],
    sentence: 'May reduce pain slightly.',
    certaintyLabel: 'Low certainty',
    reasons: [],
    citation: { label: 'Example 2020', year: 2020, href: 'https://doi.org/10.1000/1', type: 'meta-analysis' },
    review: 'example-2020',
    ...rest,
  };
}

const ALL = ['fibromyalgia', 'low-back-pain', 'neck-pain'].map((id) => finding(id));
const order = (passage: string[], page: string[] = [], limit?: number) => rankFindings(ALL, { passage, page }, conditions, limit);
const ids = (ranked: ReturnType<typeof order>) => ranked.rows.map((row) => row.finding.condition);

describe('rankFindings', () => {
  it('keeps the alphabet where the passage names nothing', () => {
    expect(ids(order([]))).toEqual(['fibromyalgia', 'low-back-pain', 'neck-pain']);
  });

  it('puts the condition of the passage first', () => {
    const ranked = order(['neck-pain']);
    expect(ids(ranked)[0]).toBe('neck-pain');
    expect(ranked.rows[0]?.here).toBe('exact');
    expect(ranked.rows[1]?.here).toBeNull();
  });

  it('puts what the page is about next, unlabelled', () => {
    const ranked = order(['neck-pain'], ['low-back-pain']);
    expect(ids(ranked)).toEqual(['neck-pain', 'low-back-pain', 'fibromyalgia']);
    expect(ranked.rows[1]?.here).toBeNull();
  });

  it('takes the nearest narrower condition and says so', () => {
    const [row] = order(['back-pain']).rows;
    expect(row?.finding.condition).toBe('low-back-pain');
    expect(row?.here).toBe('nearest');
    expect(row?.note).toBe('nearest we hold to back pain');
    expect(row?.nearestTo).toBe('back pain');
  });

  it('takes the nearest broader condition where nothing narrower is held', () => {
    expect(order(['sciatica']).rows[0]?.finding.condition).toBe('low-back-pain');
  });

  it('puts what the page is about before a condition that is only broader than the passage’s', () => {
    expect(ids(order(['sciatica'], ['neck-pain']))).toEqual(['neck-pain', 'low-back-pain', 'fibromyalgia']);
  });

  it('says so where no review is held', () => {
    const ranked = order(['migraine', 'neck-pain']);
    expect(ranked.missing).toEqual(['No review held for migraine.']);
    expect(ids(ranked)[0]).toBe('neck-pain');
  });

  it.each([
    ['a broader one', ['sciatica'], ['No review held for sciatica; nearest: low back pain.']],
    ['a narrower one', ['back-pain'], ['No review held for back pain; nearest: low back pain.']],
    ['the narrower one in the same passage', ['back-pain', 'low-back-pain'], []],
    ['nothing', ['migraine'], ['No review held for migraine.']],
  ])('names in one line what is missing and what is nearest: %s', (_, passage, expected) => {
    expect(order(passage).missing).toEqual(expected);
  });

  it('puts what the passage denies behind its subject and the page, unlabelled and not missing', () => {
    const ranked = rankFindings(ALL, { passage: [], page: ['neck-pain'], negated: ['low-back-pain', 'migraine'] }, conditions);
    expect(ids(ranked)).toEqual(['neck-pain', 'low-back-pain', 'fibromyalgia']);
    expect(ranked.rows[1]?.here).toBeNull();
    expect(ranked.missing).toEqual([]);
  });

  it('limits the rows and counts the rest', () => {
    const ranked = order([], [], 2);
    expect(ranked.rows).toHaveLength(2);
    expect(ranked.more).toBe(1);
  });

  it('shows one row a condition and says where reviews disagree', () => {
    const two = [finding('neck-pain'), finding('neck-pain', { direction: 'no-difference', review: 'other-2021' })];
    const ranked = rankFindings(two, { passage: ['neck-pain'], page: [] }, conditions);
    expect(ranked.rows).toHaveLength(1);
    expect(ranked.rows[0]?.note).toBe('reviews disagree');
    expect(ranked.more).toBe(0);
  });

  it('has nothing to show for a therapy without findings', () => {
    expect(rankFindings([], { passage: ['migraine'], page: [] }, conditions)).toEqual({
      rows: [],
      missing: ['No review held for migraine.'],
      more: 0,
    });
  });
});
