import { describe, expect, it } from 'vitest';
import { compileLexicon, parseTails, readPieces } from '@/domain/matcher/lexicon';

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
    expect(lexicon.targets).toBe('yoga pain');
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
    expect(compileLexicon(entries).rules.split('\n')).toHaveLength(1);
  });

  it('writes common pieces as signs, and reads them as they were', () => {
    const pattern = 'yoga {therap{y,ies},treatment{,s},exercise{,s},session{,s}}{, training} disorder';
    const { tails } = compileLexicon([{ pattern, target: 'yoga', isTherapy: true, tier: 0 }]);
    expect(tails.length).toBeLessThan(pattern.length / 2);
    expect(readPieces(tails)).toBe(`${pattern.slice('yoga'.length)}=0.0`);
  });

  it('refuses a name that could never be found', () => {
    expect(() => compileLexicon([{ pattern: '-yoga', target: 'x', isTherapy: true, tier: 0 }])).toThrow(
      '"-yoga" does not begin with a letter',
    );
  });

  it('holds each field once, and which therapy has which', () => {
    const name = (target: string, field: string) => ({ pattern: target, target, isTherapy: true, tier: 0 as const, field });
    const lexicon = compileLexicon([name('yoga', 'body'), name('cbt', 'mind'), name('act', 'mind')], 'sql');
    expect(lexicon.fields).toEqual(['body', 'mind']);
    expect(
      readPieces(lexicon.targets)
        .split(' ')
        .map((id, i) => `${id}:${lexicon.fields[Number(lexicon.fieldOf.charAt(i))]}`),
    ).toEqual(['act:mind', 'cbt:mind', 'yoga:body']);
    expect(lexicon.elsewhere).toBe('sql');
  });

  it('keeps what a rule says of meaning', () => {
    const rule = { notAfter: [], notBefore: [], notWith: 'bank', context: 'tap*', only: 'long-form' as const };
    const lexicon = compileLexicon([{ pattern: 'EFT', target: 'x', isTherapy: true, tier: 2, rule }]);
    expect(parseTails(readPieces(lexicon.tails), lexicon.rules.split('\n'))[0]?.rule).toEqual(rule);
  });

  it('links a spelling that several therapies share', () => {
    const name = (target: string) => ({ pattern: 'EFT', target, isTherapy: true, tier: 2 as const });
    const lexicon = compileLexicon([name('a'), name('b'), { ...name('c'), pattern: 'EFT tapping' }]);
    const tails = parseTails(readPieces(lexicon.tails), lexicon.rules.split('\n'));
    expect(tails.map(({ exact, target, twins }) => [exact, target, twins?.map((twin) => twin.target)])).toEqual([
      ['EFT tapping', 2, undefined],
      ['EFT', 0, [1]],
      ['EFT', 1, undefined],
    ]);
  });
});
