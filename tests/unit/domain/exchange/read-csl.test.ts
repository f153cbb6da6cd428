import { expect, test } from 'vitest';
import { LeftOuts, leftOutWords } from '@/domain/exchange/left-out';
import { looksLikeCsl, readCsl } from '@/domain/exchange/read-csl';

test('a fault in one item costs that one, an unknown field that field', () => {
  const leftOut = new LeftOuts();
  const items = [
    { id: 1, type: 'book', title: 'One', 'call-number': 'X1' },
    { type: 'book' },
    JSON.parse('{"type":"book","title":"Bad","__proto__":{}}'),
    { type: 'book', title: 'x'.repeat(300_000) },
    { type: 'book', title: 'Two', 'call-number': 'X2' },
  ];
  expect(readCsl(items, '2026-11-20', leftOut).map(({ source }) => source.title)).toEqual(['One', 'Two']);
  expect(leftOut.list().map(leftOutWords)).toEqual([
    'Item 1 of 5, the field call-number: “X1”, 2 times. Therapy Lens has no place for it.',
    'Item 2 of 5. It has neither title nor address nor DOI.',
    'Item 3 of 5. It has a field named “__proto__”, which no record has.',
    'Item 4 of 5. It is larger than any reference can be.',
  ]);
});

test.each([
  [[{ type: 'book', title: 'A' }], true],
  [{ type: 'book', DOI: 'x' }, true],
  [[{ type: 'book' }], false],
  [{ title: 'A' }, false],
  [[], false],
  ['x', false],
])('%j', (value, expected) => {
  expect(looksLikeCsl(value)).toBe(expected);
});
