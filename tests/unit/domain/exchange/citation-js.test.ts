import { expect, test } from 'vitest';
import { parseEntry } from '@/domain/exchange/citation-js';

test('an entry as item and as its fields; faulty syntax throws', () => {
  expect(parseEntry('@book{a, title = {A}, Eprint = {1}}')).toMatchObject({ item: { title: 'A' }, fields: { eprint: '1' } });
  expect(() => parseEntry('@book{a, title')).toThrow(/.+/);
});
