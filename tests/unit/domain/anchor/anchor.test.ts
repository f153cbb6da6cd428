import * as v from 'valibot';
import { expect, test } from 'vitest';
import { anchorSchema, describeAnchor } from '../../../../domain/anchor/anchor.ts';
import { toPageText } from '../../../../domain/anchor/page-text.ts';

const page = toPageText([
  ...Array.from({ length: 6 }, (_, i) => ({ level: i + 1, text: `Heading ${i + 1} ${'long '.repeat(60)}` })),
  { level: 0, text: `${'Before. '.repeat(20)}The words.${' Behind.'.repeat(20)}` },
]);
const start = page.text.indexOf('The words.');
const anchor = describeAnchor(page, start, start + 10);

test('keeps the words, 64 characters on either side, the place and the headings', () => {
  expect(anchor.quote.exact).toBe('The words.');
  expect(anchor.quote.prefix).toBe('Before. '.repeat(8));
  expect(anchor.quote.suffix).toBe(' Behind.'.repeat(8));
  expect(anchor.position).toEqual({ start, end: start + 10 });
  expect(anchor.headings).toHaveLength(6);
});

test('is of the stored shape however long the headings are', () => {
  expect(v.parse(anchorSchema, anchor)).toEqual(anchor);
});

test('at the edges of a page there is less around', () => {
  const short = toPageText([{ level: 0, text: 'All.' }]);
  expect(describeAnchor(short, 0, 4)).toEqual({
    quote: { exact: 'All.', prefix: '', suffix: '' },
    position: { start: 0, end: 4 },
    headings: [],
  });
});
