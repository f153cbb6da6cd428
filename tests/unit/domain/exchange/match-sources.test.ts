import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSamePublication, SourceIndex } from '@/domain/exchange/match-sources';
import { bookmark, exampleSource } from './records';

const TITLE = 'Massage for low-back pain';
const paper = (given: Parameters<typeof exampleSource>[0]) => exampleSource({ URL: '', title: TITLE, issued: '2020', ...given });

test.each([
  ['one DOI, two titles', paper({ DOI: '10.1/A', title: 'X' }), paper({ DOI: '10.1/a' }), true],
  ['two DOIs, one title', paper({ DOI: '10.1/a' }), paper({ DOI: '10.1/b' }), false],
  ['one PubMed id', paper({ PMID: '1', title: 'X' }), paper({ PMID: '1', DOI: '10.1/b' }), true],
  ['title and year', paper({ DOI: '10.1/a' }), paper({ title: 'Massage for Low‐Back Pain.' }), true],
  ['another year', paper({}), paper({ issued: '2021' }), false],
  ['another first author', paper({}), paper({ author: [{ family: 'Poe', given: 'E' }] }), false],
  ['nobody named as author', paper({}), paper({ author: [] }), true],
  ['a title that many works have', paper({ title: 'Editorial' }), paper({ title: 'Editorial' }), false],
  ['no year', paper({ issued: undefined }), paper({ issued: undefined }), false],
  ['no address on either side', exampleSource({ URL: '', title: 'A' }), exampleSource({ URL: '', title: 'B' }), false],
  ['one address', exampleSource({ title: 'A' }), exampleSource({ title: 'B', URL: 'http://www.journal.example/a#x' }), true],
  [
    'two pages with one title',
    paper({ type: 'webpage', URL: 'https://a.example/' }),
    paper({ type: 'webpage', URL: 'https://b.example/' }),
    false,
  ],
] as const)('%s', (_, a, b, expected) => {
  expect(isSamePublication(exampleSource(a), exampleSource(b))).toBe(expected);
  expect(isSamePublication(exampleSource(b), exampleSource(a))).toBe(expected);
});

test('the index finds what a look at each would find', () => {
  const source = fc.record({
    title: fc.constantFrom(TITLE, 'Another long title', 'Short'),
    URL: fc.constantFrom('', 'https://a.example/', 'https://b.example/'),
    DOI: fc.constantFrom(undefined, '10.1/a', '10.1/B', '10.1/b'),
    PMID: fc.constantFrom(undefined, '1', '2'),
    issued: fc.constantFrom(undefined, '2020', '2021-05'),
  });
  const clean = (fields: object) => exampleSource(JSON.parse(JSON.stringify(fields)));
  fc.assert(
    fc.property(fc.array(source, { maxLength: 8 }), source, (list, wanted) => {
      const bookmarks = list.map((each, i) => bookmark(i, clean(each)));
      const found = new SourceIndex(bookmarks).find(clean(wanted));
      expect(found !== null).toBe(bookmarks.some((each) => isSamePublication(each.source, clean(wanted))));
    }),
    { numRuns: 500 },
  );
});

test('a newer form takes the place of an older one; the trash is not looked at', () => {
  const index = new SourceIndex([bookmark(1, { DOI: '10.1/a' })]);
  index.replace(bookmark(1, { DOI: '10.1/b', URL: 'https://b.example/' }));
  expect(index.find(exampleSource({ DOI: '10.1/a', URL: '' }))).toBeNull();
  index.replace(bookmark(1, { DOI: '10.1/b' }, { deleted: '2026-11-01T08:00:00.000Z' }));
  expect(index.find(exampleSource({ DOI: '10.1/b' }))).toBeNull();
});
