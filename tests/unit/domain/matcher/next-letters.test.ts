import { describe, expect, it } from 'vitest';
import { toLexicon } from '@/data/build/compile';
import { readKnowledge } from '@/data/build/read-knowledge';
import { parseTails, readPieces } from '@/domain/matcher/lexicon';
import { nextBit, nextLetters } from '@/domain/matcher/next-letters';

const allows = (line: string, text: string) => (nextLetters(line) & nextBit(text, 0)) !== 0;

describe('nextLetters', () => {
  it.each([
    [' pain=a.0', ' Pain', true],
    [' pain=a.0', '\n\tpan', true],
    [' pain=a.0', ' and', false],
    [' pain=a.0', '. Pain', false],
    ['~{low,upper} back=a.0| fever', '-upper', true],
    ['~{low,upper} back=a.0| fever', ' fever', true],
    ['~{low,upper} back=a.0| fever', ' back', false],
    ['{,s} pain=a.0', ' pain', true],
    ['{,s} pain=a.0', 's pain', true],
    ['{,s} pain=a.0', ' legs', false],
    ['=a.0| pain', ' and', true],
    ["'s disease=a.0", "'s disease", true],
    ['{\\, low,} pain=a.0', ', low pain', true],
  ])('of %j with %j: %s', (line, text, expected) => {
    expect(allows(line, text)).toBe(expected);
  });

  it('forbids no spelling of the knowledge base', async () => {
    const lexicon = toLexicon((await readKnowledge('data')).knowledge);
    for (const line of lexicon.tails.split('\n').map(readPieces))
      for (const { rest } of parseTails(line, lexicon.rules.split('\n')))
        for (const joint of [' ', '-', '\n ']) expect(allows(line, rest.replaceAll('~', joint))).toBe(true);
  });
});
