import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameSource } from '@/domain/bookmark/same-source';

const URL_A = 'https://journal.example/a';

test.each([
  ['the same DOI at two addresses', { DOI: '10.5555/a', URL: URL_A }, { DOI: '10.5555/A', URL: 'https://mirror.example/a' }, true],
  ['two DOIs at one address', { DOI: '10.5555/a', URL: URL_A }, { DOI: '10.5555/b', URL: URL_A }, false],
  ['the same PubMed id', { PMID: '1', URL: URL_A }, { PMID: '1', URL: 'https://mirror.example/a' }, true],
  ['two PubMed ids at one address', { PMID: '1', URL: URL_A }, { PMID: '2', URL: URL_A }, false],
  ['a DOI here, none there, one address', { DOI: '10.5555/a', URL: URL_A }, { URL: `${URL_A}?utm_source=x#part` }, true],
  [
    'the DOI counts before the PubMed id',
    { DOI: '10.5555/a', PMID: '1', URL: URL_A },
    { DOI: '10.5555/a', PMID: '2', URL: 'https://mirror.example/' },
    true,
  ],
  ['another query', { URL: `${URL_A}?id=1` }, { URL: `${URL_A}?id=2` }, false],
  ['www and the last slash', { URL: 'https://www.journal.example/a/' }, { URL: URL_A }, true],
])('%s', (_, a, b, expected) => {
  expect(isSameSource(a, b)).toBe(expected);
  expect(isSameSource(b, a)).toBe(expected);
});

test('each source is the same as itself, and either way round', () => {
  const source = fc.record({
    URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    DOI: fc.option(fc.constantFrom('10.5555/a', '10.5555/B'), { nil: undefined }),
    PMID: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
  });
  fc.assert(
    fc.property(source, source, (a, b) => {
      expect(isSameSource(a, a)).toBe(true);
      expect(isSameSource(a, b)).toBe(isSameSource(b, a));
    }),
  );
});
