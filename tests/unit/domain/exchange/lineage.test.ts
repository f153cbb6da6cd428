import { expect, test } from 'vitest';
import { descends, seenBy } from '@/domain/exchange/lineage';

const at = (device: string, revision: number, seen?: Record<string, number>) => ({ device, revision, seen });

test.each([
  ['the next revision of one installation', at('a', 2), at('a', 1), true],
  ['the same', at('a', 2), at('a', 2), false],
  ['an earlier one', at('a', 1), at('a', 2), false],
  ['one that another installation made from it', at('b', 2, { a: 1, b: 2 }), at('a', 1), true],
  ['one that another made without its last change', at('b', 3, { a: 1, b: 3 }), at('a', 2, { a: 2 }), false],
  ['one of another installation that tells nothing', at('b', 9), at('a', 1), false],
  ['one that went there and back', at('a', 3, { a: 3, b: 2 }), at('b', 2, { a: 1, b: 2 }), true],
])('%s', (_, newer, older, expected) => {
  expect(descends(newer, older)).toBe(expected);
});

test('a record of the first release has seen its own last change', () => {
  expect(seenBy(at('a', 4))).toEqual({ a: 4 });
  expect(seenBy(at('a', 4, { a: 2, b: 3 }))).toEqual({ a: 4, b: 3 });
});
