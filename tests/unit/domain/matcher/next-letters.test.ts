import { describe, expect, it } from 'vitest';
import { toLexicon } from '@/data/build/compile';
import { readKnowledge } from '@/data/build/read-knowledge';
import { readPieces } from '@/domain/matcher/lexicon';
import { lettersOf, nextBit } from '@/domain/matcher/next-letters';
import { unfold } from '@/domain/matcher/unfold';

const allows = (rest: string, text: string) => (lettersOf(rest, 0, rest.length) & nextBit(text, 0)) !== 0;

describe('lettersOf', () => {
  it.each([
    [' pain', ' Pain', true],
    [' pain', '\n\tpan', true],
    [' pain', ' and', false],
    [' pain', '. Pain', false],
    ['~{low,upper} back', '-upper', true],
    ['~{low,upper} back', ' fever', false],
    ['~{low,upper} back', ' back', false],
    ['{,s} pain', ' pain', true],
    ['{,s} pain', 's pain', true],
    ['{,s} pain', ' legs', false],
    ['', ' and', true],
    ["'s disease", "'s disease", true],
    ['{\\, low,} pain', ', low pain', true],
  ])('of %j with %j: %s', (rest, text, expected) => {
    expect(allows(rest, text)).toBe(expected);
  });

  it('forbids no spelling of the knowledge base', async () => {
    const lexicon = toLexicon((await readKnowledge('data')).knowledge);
    for (const item of lexicon.tails.split('\n').flatMap((line) => readPieces(line).split('|'))) {
      const [pattern = ''] = item.split('=');
      const letters = lettersOf(pattern, 0, pattern.length);
      const forbidden = unfold(pattern).filter((rest) =>
        [' ', '-', '\n '].some((joint) => (letters & nextBit(rest.replaceAll('~', joint), 0)) === 0),
      );
      expect(forbidden).toEqual([]);
    }
  });
});
