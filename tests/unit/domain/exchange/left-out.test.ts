import { expect, test } from 'vitest';
import { LeftOuts, leftOutWords, quoted } from '@/domain/exchange/left-out';

test('what is alike is counted, the first place is kept', () => {
  const found = new LeftOuts();
  found.add(3, 'the field AD', 'No place.', 'AD');
  found.add(9, 'the field AD', 'No place.', 'AD');
  found.add(null, 'the end', 'Cut.');
  expect(found.list().map(leftOutWords)).toEqual(['Line 3: the field AD, 2 times, first here. No place.', 'the end. Cut.']);
});

test('a quotation is short and on one line, and no letter is cut in two', () => {
  expect(quoted(' a\n b ')).toBe('“a b”');
  expect(quoted('🙂'.repeat(70))).toBe(`“${'🙂'.repeat(60)}…”`);
});
