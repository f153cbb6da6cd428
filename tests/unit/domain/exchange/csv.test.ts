import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { sourceRows, toCsv } from '@/domain/exchange/csv';
import { exampleSource } from './records';

const row = (text: string, raw = false) => Papa.parse<string[]>(toCsv([[text, 'x']], { raw })).data[0]?.[0];

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n',
  ' =1',
  '"=1',
  ',=1',
  ';+1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '\u200b=1',
  '\u2212 1',
  "'=1",
])('%j is no formula', (text) => {
  expect(row(text)).toBe(`'${text}`);
  expect(row(text, true)).toBe(text);
});

test.each(['a=1', '10.1000/a', '5 - 3', 'é', '', '#1', '(1)'])('%j stays as it is', (text) => {
  expect(row(text)).toBe(text);
});

test('any text is read back, and without raw no cell starts as a formula would', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a"b', 'a,b', 'a\r\nb', '=1', '""', '\u0000'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = (raw: boolean) => Papa.parse<string[]>(toCsv(rows, { raw }), { newline: '\r\n' }).data.slice(0, -1);
      expect(read(true)).toEqual(rows);
      expect(
        read(false)
          .flat()
          .filter((text) => /^[=+\-@\t\r\n]/.test(text)),
      ).toEqual([]);
    }),
  );
});

test('lines end as RFC 4180 has it; a mark for Excel on demand', () => {
  expect(toCsv([['a', 'b"c']], { bom: true })).toBe('\ufeff"a","b""c"\r\n');
});

test('a source is a row under the names of its columns', () => {
  const [head = [], first = []] = sourceRows([
    {
      key: 'k',
      source: exampleSource({ issued: '2021-04', page: '1-2', author: [{ family: 'Roe', given: 'J' }, { literal: 'WHO' }] }),
      tags: ['a', 'b'],
      notes: ['x'],
    },
  ]);
  const cell = (name: string) => first[head.indexOf(name)];
  expect([cell('Authors'), cell('Date'), cell('Pages'), cell('Tags'), cell('Notes')]).toEqual([
    'Roe, J; WHO',
    '2021-04',
    '1-2',
    'a; b',
    'x',
  ]);
  expect(first).toHaveLength(head.length);
});
