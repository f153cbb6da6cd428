import { expect, it } from 'vitest';
import { headingAfter, headingChain, type Heading } from '@/domain/matcher/headings';

function chainOf(levels: readonly number[]): readonly string[] {
  let last: Heading | null = null;
  for (const [i, level] of levels.entries()) last = headingAfter(last, level, `${i}:h${level}`, []);
  return headingChain(last).map(({ text }) => text);
}

it.each([
  [[1], ['0:h1']],
  [
    [1, 2, 3],
    ['2:h3', '1:h2', '0:h1'],
  ],
  [
    [1, 2, 2],
    ['2:h2', '0:h1'],
  ],
  [
    [1, 3, 2],
    ['2:h2', '0:h1'],
  ],
  [[2, 3, 1], ['2:h1']],
  [
    [1, 4, 4, 3],
    ['3:h3', '0:h1'],
  ],
])('of headings %j the last stands under %j', (levels, expected) => {
  expect(chainOf(levels)).toEqual(expected);
});

it('has no chain where there is no heading', () => expect(headingChain(null)).toEqual([]));
