import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordTable } from '@/domain/matcher/word-table';

function scan(words: readonly string[], text: string): string[] {
  const hits: string[] = [];
  createWordTable(words).scan(text, (word, start, end) => hits.push(`${words[word]}@${start}-${end}`));
  return hits;
}

describe('createWordTable', () => {
  it('finds whole words in any case, the first and the last included', () => {
    expect(scan(['ear', 'yoga'], 'Ear to yoga YOGA')).toEqual(['ear@0-3', 'yoga@7-11', 'yoga@12-16']);
  });

  it('finds nothing in an empty text or with an empty table', () => {
    expect(scan(['ear'], '')).toEqual([]);
    expect(scan([], 'ear')).toEqual([]);
  });

  it('finds every word of a large table and no other', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 400 }), fc.array(word, { maxLength: 50 }), (words, text) => {
        const known = new Set(words);
        const found = scan(words, text.join(' ')).map((hit) => hit.split('@')[0]);
        expect(found).toEqual(text.filter((each) => known.has(each)));
      }),
      { numRuns: 200 },
    );
  });
});
