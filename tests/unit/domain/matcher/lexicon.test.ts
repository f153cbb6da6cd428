import { describe, expect, it } from 'vitest';
import { compileLexicon } from '@/domain/matcher/lexicon';

describe('compileLexicon', () => {
  it('gives the same text for the same names, in whatever order they come', () => {
    const entries = ['yoga', 'ear seeds', 'ear acupuncture'].map((pattern) => ({
      pattern,
      target: 'x',
      isTherapy: true,
      tier: 0 as const,
    }));
    expect(compileLexicon(entries.toReversed())).toEqual(compileLexicon(entries));
  });

  it('keeps therapies apart from conditions', () => {
    const lexicon = compileLexicon([
      { pattern: 'pain', target: 'pain', isTherapy: false, tier: 0 },
      { pattern: 'yoga', target: 'yoga', isTherapy: true, tier: 1 },
    ]);
    expect(lexicon.targets).toEqual(['yoga', 'pain']);
    expect(lexicon.therapyCount).toBe(1);
  });

  it('shares equal neighbour rules', () => {
    const rule = { notAfter: ['a'], notBefore: [] };
    const entries = ['yoga', 'massage'].map((pattern) => ({
      pattern,
      target: pattern,
      isTherapy: true,
      tier: 1 as const,
      rule: { ...rule },
    }));
    expect(compileLexicon(entries).rules).toHaveLength(1);
  });

  it('refuses a name that could never be found', () => {
    expect(() => compileLexicon([{ pattern: '-yoga', target: 'x', isTherapy: true, tier: 0 }])).toThrow(
      '"-yoga" does not begin with a letter',
    );
  });
});
