import { describe, expect, test } from 'vitest';
import { closestTo, similarity } from '../../../../domain/anchor/similarity.ts';

describe('similarity', () => {
  test.each([
    ['the same', 'the same', 1],
    ['the same', 'before the same behind', 1],
    ['', 'anything', 1],
    ['anything', '', 0],
  ])('of %j to %j is %d', (pattern, text, value) => expect(similarity(pattern, text)).toBe(value));

  test('one letter of ten makes a tenth', () => expect(similarity('0123456789', '01234x6789')).toBeCloseTo(0.9));
  test('nothing in common is nearly nothing', () => expect(similarity('aaaaaaaaaa', 'bbbbbbbbbb')).toBe(0));
});

describe('closestTo', () => {
  test('finds changed words, in order', () => {
    const text = 'warm bathes here and warm bathes there';
    expect(closestTo(text, 'warm baths', 0.3).map(({ start, end }) => text.slice(start, end))).toEqual(['warm bathe', 'warm bathe']);
  });
  test('finds nothing where too much differs', () => expect(closestTo('something else', 'warm baths', 0.3)).toEqual([]));
});
