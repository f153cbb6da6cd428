import { describe, expect, it } from 'vitest';
import { exampleFinding } from '@/components/shared/examples';
import { disputedOutcomes, latestSearchFirst } from '@/domain/therapy/disagreement';

const one = exampleFinding({ review: 'one-2020' });
const other = exampleFinding({ review: 'other-2022', direction: 'no-difference' });

describe('disputedOutcomes', () => {
  it('names an outcome about which two reviews point different ways', () => {
    expect(disputedOutcomes([one, other])).toEqual(['pain']);
    expect(disputedOutcomes([one, { ...other, direction: 'harm' }])).toEqual(['pain']);
    expect(disputedOutcomes([one, { ...other, direction: 'mixed' }])).toEqual(['pain']);
  });

  it.each([
    ['the same direction', { direction: 'benefit' }],
    ['a review that could not tell', { direction: 'unclear' }],
    ['the same review', { review: 'one-2020' }],
    ['another outcome', { outcome: 'disability' }],
    ['other people', { population: 'older adults' }],
    ['another comparison', { comparator: 'sham treatment' }],
  ] as const)('finds no dispute in %s', (_, given) => expect(disputedOutcomes([one, { ...other, ...given }])).toEqual([]));

  it('compares times only where both are given', () => {
    const soon = { ...one, timePoint: 'at six weeks' };
    expect(disputedOutcomes([soon, { ...other, timePoint: 'at a year' }])).toEqual([]);
    expect(disputedOutcomes([soon, other])).toEqual(['pain']);
  });

  it('is empty for nothing', () => expect(disputedOutcomes([])).toEqual([]));
});

describe('latestSearchFirst', () => {
  it('goes by the last search, by the year of publication where none is stated, and keeps the order of equals', () => {
    const dated = (searchedTo: string | undefined, year: number) => {
      const { searchedTo: _, ...citation } = one.citation;
      return { ...one, citation: { ...citation, year, ...(searchedTo === undefined ? {} : { searchedTo }) } };
    };
    const [a, b, c, d] = [dated('2018-05', 2019), dated(undefined, 2021), dated('2020', 2025), dated('2018-05', 2020)] as const;
    expect(latestSearchFirst([a, b, c, d])).toEqual([b, c, a, d]);
  });
});
