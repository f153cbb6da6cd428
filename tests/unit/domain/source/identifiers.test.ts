import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinct, findIdentifiers, keyOf, parseIsbn } from '../../../../domain/source/identifiers.ts';

const shown = (text: string) => findIdentifiers(text).map(keyOf);

describe('findIdentifiers', () => {
  test.each<[string, string[]]>([
    ['Cochrane Database Syst Rev 2015;(2):CD001431. doi:10.1002/14651858.CD001431.pub2.', ['DOI 10.1002/14651858.cd001431.pub2']],
    ['https://doi.org/10.1016/S0140-6736(20)30183-5', ['DOI 10.1016/s0140-6736(20)30183-5']],
    ['(https://doi.org/10.1000/xyz123).', ['DOI 10.1000/xyz123']],
    ['https://onlinelibrary.wiley.com/doi/full/10.1111/j.1365-2702.2009.03031.x', ['DOI 10.1111/j.1365-2702.2009.03031.x']],
    ['https://example.org/doi/10.1000%2Fabc', ['DOI 10.1000/abc']],
    ['Two: 10.1000/a and 10.1000/b', ['DOI 10.1000/a', 'DOI 10.1000/b']],
    ['PMID: 12345678; PMCID: PMC1234567', ['PMID 12345678', 'PMCID PMC1234567']],
    ['https://pubmed.ncbi.nlm.nih.gov/31234567/', ['PMID 31234567']],
    ['https://www.ncbi.nlm.nih.gov/pubmed/31234567', ['PMID 31234567']],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7654321/', ['PMCID PMC7654321']],
    ['arXiv:2101.00001v2 [cs.CL]', ['arXiv 2101.00001']],
    ['https://arxiv.org/abs/hep-th/9901001', ['arXiv hep-th/9901001']],
    ['ISBN 978-0-306-40615-7', ['ISBN 9780306406157']],
    ['ISBN-10: 0-306-40615-2', ['ISBN 9780306406157']],
    ['ISBN 978-0-306-40615-8', []],
    ['registered as nct01234567', ['NCT NCT01234567']],
    ['PROSPERO CRD42020123456 and CRD420250651234', ['PROSPERO CRD42020123456', 'PROSPERO CRD420250651234']],
    ['Version 10.15.7/build of the system', []],
    ['call 0800 12345678 or see page 10.1', []],
    ['NCT123', []],
    ['', []],
  ])('in %j: %j', (text, expected) => expect(shown(text)).toEqual(expected));

  test('each once, in the order of the text', () => {
    expect(shown('PMID 5 10.1000/a doi:10.1000/A PMID: 5')).toEqual(['PMID 5', 'DOI 10.1000/a']);
  });

  test('never fails and never runs long, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(findIdentifiers(text))));
    const hostile = ['10.1000/'.repeat(20_000), 'ISBN '.repeat(30_000), `ISBN ${'1-'.repeat(50_000)}`, 'PMID'.repeat(40_000)];
    const begun = performance.now();
    for (const text of hostile) findIdentifiers(text);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('parseIsbn', () => {
  test('a check digit of ten is an X', () => expect(parseIsbn('0-8044-2957-X')).toBe('9780804429573'));
  test('one wrong digit is seen', () => {
    const good = '9780306406157';
    fc.assert(
      fc.property(fc.nat(12), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = good.slice(0, at) + ((Number(good[at]) + by) % 10) + good.slice(at + 1);
        return parseIsbn(wrong) === null;
      }),
    );
  });
});

test('distinct keeps the first of each', () => {
  const doi = { scheme: 'DOI', value: '10.1000/a' } as const;
  expect(distinct([doi, { scheme: 'PMID', value: '1' }, { ...doi }])).toEqual([doi, { scheme: 'PMID', value: '1' }]);
});
