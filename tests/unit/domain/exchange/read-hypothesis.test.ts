import { expect, test } from 'vitest';
import { LeftOuts, leftOutWords } from '@/domain/exchange/left-out';
import { hypothesisRows, readHypothesis } from '@/domain/exchange/read-hypothesis';

/** An annotation as the API gives it; written for this test. */
const ROW = {
  id: 'AbCdEfGhEe2xyz',
  created: '2024-03-01T09:10:11.123456+00:00',
  updated: '2024-03-02T09:10:11.123456+02:00',
  user: 'acct:someone@hypothes.is',
  uri: 'https://journal.example/massage',
  text: 'Small **trials**',
  tags: ['massage', 'pain'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://journal.example/massage',
      selector: [
        { type: 'RangeSelector', endOffset: 12, startOffset: 0, endContainer: '/p[1]', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 10, end: 22 },
        { type: 'TextQuoteSelector', exact: 'massage helps', prefix: `${'x'.repeat(80)} that `, suffix: ` a little ${'y'.repeat(80)}` },
      ],
    },
  ],
  document: { title: ['Massage: a trial'] },
};

function read(rows: readonly unknown[]) {
  const leftOut = new LeftOuts();
  return { found: readHypothesis(rows, leftOut), leftOut: leftOut.list().map(leftOutWords) };
}

test('text, tags, page, sentence with its context, times', () => {
  const { found, leftOut } = read([ROW]);
  expect(leftOut).toEqual([]);
  expect(found).toMatchObject([
    {
      key: ROW.id,
      text: 'Small **trials**',
      tags: ['massage', 'pain'],
      page: { url: 'https://journal.example/massage', title: 'Massage: a trial' },
      created: '2024-03-01T09:10:11.123Z',
      modified: '2024-03-02T07:10:11.123Z',
    },
  ]);
  expect(found[0]?.quote?.prefix).toMatch(/^x{58} that $/);
  expect(found[0]?.quote?.suffix).toMatch(/^ a little y{54}$/);
});

test('notes on whole pages, highlights without words, replies, titles as text', () => {
  const { found, leftOut } = read([
    { ...ROW, target: [{ source: ROW.uri }] },
    { ...ROW, text: '' },
    { ...ROW, references: ['x'], document: { title: 'T' } },
    { ...ROW, uri: 'urn:x-pdf:1234', document: {} },
  ]);
  expect(found.map(({ text, quote, page }) => [text, quote?.exact ?? null, page?.title ?? null])).toEqual([
    ['Small **trials**', null, 'Massage: a trial'],
    ['', 'massage helps', 'Massage: a trial'],
    ['Small **trials**', 'massage helps', 'T'],
    ['Small **trials**', 'massage helps', null],
  ]);
  expect(leftOut).toEqual([
    'Annotation 3 of 4, what it replies to. Replies become notes of their own.',
    'Annotation 4 of 4, its address “urn:x-pdf:1234”. Only web addresses (http, https) are kept.',
  ]);
});

test('what is no annotation is left out by name', () => {
  const { found, leftOut } = read([
    5,
    { uri: 'https://e.org/', text: ' ' },
    { ...ROW, text: 'x'.repeat(300_000) },
    JSON.parse('{"uri":"https://e.org","text":"a","__proto__":{}}'),
  ]);
  expect(found).toEqual([]);
  expect(leftOut).toHaveLength(4);
});

test.each([
  ['the answer of a search', { total: 1, rows: [ROW] }, 1],
  ['the client’s export', { export_date: '2024', annotations: [ROW, ROW] }, 2],
  ['a bare list', [ROW], 1],
  ['an empty answer', { rows: [] }, 0],
])('%s', (_, value, length) => {
  expect(hypothesisRows(value)).toHaveLength(length);
});

test.each([[[]], [{}], [[{ type: 'book', title: 'A' }]], [{ rows: [{ a: 1 }] }]])('%j is none', (value) => {
  expect(hypothesisRows(value)).toBeNull();
});
