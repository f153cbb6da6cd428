import { expect, test } from 'vitest';
import { LeftOuts, leftOutWords } from '@/domain/exchange/left-out';
import { readRis } from '@/domain/exchange/read-ris';

function read(text: string) {
  const leftOut = new LeftOuts();
  return { found: readRis(text, '2026-11-20', leftOut), leftOut: leftOut.list().map(leftOutWords) };
}

test('old tags, one space, values over several lines, CR alone', () => {
  const { found } = read('TY - JOUR\rA1 - Roe, J\rT1 - A title\rover two lines\rY1 - 2020/05/\rJO - Journal\rN2 - One\rtwo\rER -\r');
  expect(found[0]?.source).toMatchObject({
    title: 'A title over two lines',
    author: [{ family: 'Roe', given: 'J' }],
    issued: { 'date-parts': [[2020, 5]] },
    'container-title': 'Journal',
    abstract: 'One\ntwo',
  });
});

test('a tag within a text stays a text', () => {
  expect(read('TY  - JOUR\nTI  - A  - B ER  - C\nER  - \n').found[0]?.source.title).toBe('A - B ER - C');
});

test('what is left out is named with its line', () => {
  const { found, leftOut } = read(
    'hello\nTY  - JOUR\nTI  - A\nAD  - Street 1\nAD  - Street 2\nER  - \nTY  - JOUR\nVL  - 3\nER  - \nTY  - JOUR\nTI  - B\n',
  );
  expect(found.map(({ source, line }) => [source.title, line])).toEqual([
    ['A', 2],
    ['B', 10],
  ]);
  expect(leftOut).toEqual([
    'Line 1: “hello”. It stands outside of any reference: a reference begins with a TY line.',
    'Line 4: the field AD: “Street 1”, 2 times, first here. Therapy Lens has no place for it.',
    'The end of the last reference. The file ends without an ER line; it may have been cut off. What was there was read.',
    'Line 7: A reference. It has neither title nor address nor DOI.',
  ]);
});

test('PubMed’s own: the number of the record, the serial numbers, a group', () => {
  const { found } = read(
    'TY  - JOUR\nDB  - PubMed\nAN  - 123\nTI  - A\nAU  - World Health Organization,\nSN  - 1234-5678 (Print)\nSN  - 978-3-16-148410-0\nC2  - PMC9\nER  - \n',
  );
  expect(found[0]?.source).toMatchObject({
    PMID: '123',
    PMCID: 'PMC9',
    ISSN: '1234-5678 (Print)',
    ISBN: '978-3-16-148410-0',
    author: [{ literal: 'World Health Organization' }],
  });
});
