import { expect, test } from 'vitest';
import { toRis } from '@/domain/exchange/ris';
import { exampleSource } from './records';

test('a whole record', () => {
  const source = exampleSource({
    author: [{ family: 'King', given: 'M.', suffix: 'Jr.' }],
    issued: '2021-04',
    'container-title': 'J',
    page: '10–12',
    volume: '3',
    PMID: '5',
  });
  expect(toRis([{ key: 'k', source, tags: ['a'], notes: ['one\ntwo'] }])).toBe(
    'TY  - JOUR\r\nID  - k\r\nAU  - King, M., Jr.\r\nTI  - Massage for low-back pain\r\nT2  - J\r\nJF  - J\r\nPY  - 2021\r\nDA  - 2021/04//\r\nVL  - 3\r\nSP  - 10\r\nEP  - 12\r\nUR  - https://journal.example/a\r\nKW  - a\r\nN1  - PMID: 5\r\nN1  - one two\r\nER  - \r\n\r\n',
  );
});

test('no text can bring in a tag', () => {
  const source = exampleSource({ title: 'A\r\nER  - \r\nTY  - JOUR\nTI  - B' });
  const lines = toRis([{ key: 'k', source, tags: ['x\nER  - '], notes: ['y\u0085TY  - BOOK'] }]).split('\r\n');
  expect(lines.filter((line) => /^(TY|ER) {2}- /.test(line))).toHaveLength(2);
});

test('pages that are no range stay in one piece', () => {
  const pages = ['e0123-4, 7', 'S1', '1-2-3'].map((page) => toRis([{ key: 'k', source: exampleSource({ page }), tags: [], notes: [] }]));
  expect(pages.every((text) => !text.includes('EP  - '))).toBe(true);
});
