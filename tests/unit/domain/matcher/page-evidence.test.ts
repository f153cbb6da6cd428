import { describe, expect, it } from 'vitest';
import type { Match } from '@/domain/matcher/match';
import { createPageEvidence } from '@/domain/matcher/page-evidence';

const named = (id: string, tier: 0 | 1 | 2, kind: Match['kind'] = 'therapy'): Match => ({ kind, id, tier, start: 0, end: 1 });

describe('createPageEvidence', () => {
  it('accepts a distinctive name anywhere', () => {
    expect(createPageEvidence().accepts(named('balneotherapy', 0))).toBe(true);
  });

  it('accepts an abbreviation only once its long form stands on the page', () => {
    const page = createPageEvidence();
    page.add([named('myofascial-release', 2), named('yoga', 0)]);
    expect(page.accepts(named('myofascial-release', 2))).toBe(false);
    page.add([named('myofascial-release', 0)]);
    expect(page.accepts(named('myofascial-release', 2))).toBe(true);
    expect(page.accepts(named('craniosacral-therapy', 2))).toBe(false);
  });

  it.each([
    ['one everyday word alone', [named('massage', 1)], false],
    ['two everyday words', [named('massage', 1), named('yoga', 1)], true],
    ['the same word twice', [named('yoga', 1), named('yoga', 1)], true],
    ['a condition beside it', [named('massage', 1), named('back-pain', 0, 'condition')], true],
    ['a distinctive name beside it', [named('massage', 1), named('balneotherapy', 0)], true],
    ['an abbreviation beside it', [named('massage', 1), named('tens', 2)], false],
  ])('everyday words: %s', (_, matches, expected) => {
    const page = createPageEvidence();
    page.add(matches);
    expect(page.accepts(named('massage', 1))).toBe(expected);
  });
});
